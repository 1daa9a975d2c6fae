using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.OData.Edm;

namespace Orchestrator.Sandbox;

/// <summary>How values are compared: text without case, as the database of an Orchestrator does by its collation.</summary>
internal static class Comparison
{
    public static IEqualityComparer<object?> Equality { get; } = new ValueEquality();

    public static IComparer<object?> Order { get; } = Comparer<object?>.Create(Compare);

    /// <summary>One .NET type for each kind of value: whole numbers are long, others decimal or double, times DateTimeOffset.</summary>
    public static object? Normal(object? value) => value switch
    {
        int number => (long)number,
        short number => (long)number,
        byte number => (long)number,
        float number => (double)number,
        Date date => new DateTimeOffset(date.Year, date.Month, date.Day, 0, 0, 0, TimeSpan.Zero),
        _ => value,
    };

    public static bool AreEqual(object? left, object? right) =>
        left is null || right is null ? left is null && right is null
        : left is long a && right is long b ? a == b
        : left is string first && right is string second ? string.Equals(first, second, StringComparison.OrdinalIgnoreCase)
        : left.GetType() == right.GetType() ? left.Equals(right)
        : IsNumber(left) && IsNumber(right) && ToDouble(left) == ToDouble(right);

    public static int Compare(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (long a, long b) => a.CompareTo(b),
        (string a, string b) => string.Compare(a, b, StringComparison.OrdinalIgnoreCase),
        (IComparable a, _) when left.GetType() == right.GetType() => a.CompareTo(right),
        _ when IsNumber(left) && IsNumber(right) => ToDouble(left).CompareTo(ToDouble(right)),
        _ => 0,
    };

    /// <summary>What decides the order of a value: of an enumeration's name its number, as servers keep that.</summary>
    public static object? Rank(object? value, Property? enumeration)
    {
        for (int i = 0; enumeration is not null && value is string name && i < enumeration.Values!.Count; i++)
        {
            if (enumeration.Values[i] == name)
            {
                return (long)i;
            }
        }

        return value;
    }

    /// <summary>A number as text, for keys.</summary>
    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static bool IsNumber(object value) => value is long or decimal or double;

    public static double ToDouble(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private sealed class ValueEquality : IEqualityComparer<object?>
    {
        public new bool Equals(object? x, object? y) => AreEqual(x, y);

        public int GetHashCode(object? value) => value switch
        {
            null => 0,
            string text => StringComparer.OrdinalIgnoreCase.GetHashCode(text),
            _ when IsNumber(value) => ToDouble(value).GetHashCode(),
            _ => value.GetHashCode(),
        };
    }
}
