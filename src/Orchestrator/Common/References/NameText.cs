using System;
using System.Globalization;

namespace Orchestrator.Commands;

/// <summary>When two names are the same: as servers compare them, without regard to case, width or blanks at the end.</summary>
internal static class NameText
{
    private const CompareOptions Loose = CompareOptions.IgnoreCase | CompareOptions.IgnoreWidth | CompareOptions.IgnoreKanaType;

    public static bool IsSame(string? left, string? right) =>
        left is not null && right is not null
        && (string.Equals(left, right, StringComparison.OrdinalIgnoreCase)
            || CultureInfo.InvariantCulture.CompareInfo.Compare(left.TrimEnd(), right.TrimEnd(), Loose) == 0);
}
