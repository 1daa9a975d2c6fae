using System;
using System.Collections.Generic;

namespace Orchestrator.Sandbox;

/// <summary>Chance that falls the same way each time: for one number and one purpose.</summary>
internal static class Dice
{
    /// <summary>A number from 0 to one less than the count.</summary>
    public static int Roll(long number, int purpose, int count) => (int)(Mix(number, purpose) % (ulong)count);

    public static T Pick<T>(IReadOnlyList<T> values, long number, int purpose) => values[Roll(number, purpose, values.Count)];

    public static Guid Key(long number, int purpose)
    {
        ulong first = Mix(number, purpose);
        ulong second = Mix((long)first, purpose + 1);
        return new Guid(
            (int)first, (short)(first >> 32), (short)(((first >> 48) & 0x0fff) | 0x4000), (byte)((second & 0x3f) | 0x80),
            (byte)(second >> 8), (byte)(second >> 16), (byte)(second >> 24), (byte)(second >> 32), (byte)(second >> 40), (byte)(second >> 48), (byte)(second >> 56));
    }

    private static ulong Mix(long number, int purpose)
    {
        ulong mixed = (ulong)number + (((ulong)purpose + 1) * 0x9e3779b97f4a7c15);
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
        return mixed ^ (mixed >> 31);
    }
}
