using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Says which of the names that there are a user may have meant.</summary>
internal static class NearNames
{
    private const int Shown = 3;
    private const int LettersAlike = 3;

    /// <summary>The names that are nearest to one that does not exist, as a question; empty where none is near.</summary>
    public static string Question(string name, IEnumerable<string?> names)
    {
        string[] near =
        [
            .. names
                .OfType<string>()
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(candidate => (candidate, distance: Distance(name, candidate)))
                .Where(pair => pair.distance <= Math.Max(2, name.Length / 3))
                .OrderBy(pair => pair.distance)
                .Take(Shown)
                .Select(pair => "'" + pair.candidate + "'"),
        ];
        return near.Length == 0 ? string.Empty : " Did you mean " + string.Join(" or ", near) + "?";
    }

    /// <summary>The name that differs by so many letters at most; null where none does.</summary>
    public static string? Nearest(string name, IEnumerable<string> names, int edits) =>
        names.Select(candidate => (candidate, distance: Edits(name, candidate))).Where(pair => pair.distance <= edits).OrderBy(pair => pair.distance).Select(pair => pair.candidate).FirstOrDefault();

    /// <summary>A filter for names that may be near: those that begin or end alike.</summary>
    public static IEnumerable<string> Filter(string property, string name)
    {
        int letters = Math.Min(LettersAlike, (name.Length + 1) / 2);
        if (letters == 0)
        {
            return [];
        }

        // A letter that is written with two characters stays whole.
        int end = char.IsHighSurrogate(name[letters - 1]) ? letters + 1 : letters;
        int start = char.IsLowSurrogate(name[name.Length - letters]) ? name.Length - letters - 1 : name.Length - letters;
        return
        [
            "startswith(" + property + "," + ODataLiteral.Of(name.Substring(0, end)) + ")",
            "endswith(" + property + "," + ODataLiteral.Of(name.Substring(start)) + ")",
        ];
    }

    /// <summary>How many letters differ. The end of a path counts as well as the whole, and so does the beginning of a name.</summary>
    private static int Distance(string name, string candidate)
    {
        int whole = Edits(name, candidate);
        if (name.Length >= LettersAlike && candidate.StartsWith(name, StringComparison.OrdinalIgnoreCase) && candidate.IndexOf('/', name.Length) < 0)
        {
            return Math.Min(whole, 1);
        }

        int slash = candidate.LastIndexOf('/');
        return slash < 0 || name.IndexOf('/') >= 0 ? whole : Math.Min(whole, Edits(name, candidate.Substring(slash + 1)) + 1);
    }

    private static int Edits(string left, string right)
    {
        left = left.ToUpperInvariant();
        right = right.ToUpperInvariant();
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(row[j - 1], above) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
