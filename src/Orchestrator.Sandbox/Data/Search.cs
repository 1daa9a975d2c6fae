using System;

namespace Orchestrator.Sandbox;

/// <summary>Looks in what is in order.</summary>
internal static class Search
{
    /// <summary>The first of some numbers, from 0, that meets a condition which all after it meet too; their count where there is none.</summary>
    public static int First(int count, Predicate<int> met)
    {
        int from = 0;
        while (from < count)
        {
            int middle = (from + count) / 2;
            if (met(middle))
            {
                count = middle;
            }
            else
            {
                from = middle + 1;
            }
        }

        return from;
    }
}
