using System;
using System.Globalization;

namespace Orchestrator.Commands;

/// <summary>What is an id. Text with a leading zero never is, as no server writes one.</summary>
internal static class IdText
{
    public static bool IsNumber(object? value) => value is byte or sbyte or short or ushort or int or uint or long or ulong or decimal or double;

    /// <summary>The id that a number is; null for one that is no whole number greater than 0.</summary>
    public static long? OfNumber(object value) =>
        value is double fraction && (Math.Abs(fraction) > long.MaxValue || double.IsNaN(fraction)) ? null
        : Convert.ToDecimal(value, CultureInfo.InvariantCulture) is var number && number >= 1 && number <= long.MaxValue && decimal.Truncate(number) == number ? (long)number
        : null;

    /// <summary>The id that text may be; null for other text.</summary>
    public static long? Read(string? text) =>
        text is { Length: > 0 } && text[0] is >= '1' and <= '9' && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long id) ? id : null;
}
