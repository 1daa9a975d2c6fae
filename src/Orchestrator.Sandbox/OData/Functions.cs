using System;
using System.Collections.Generic;

namespace Orchestrator.Sandbox;

/// <summary>The functions of an expression; one that gets no value gives none.</summary>
internal static class Functions
{
    private static readonly Dictionary<string, Func<string, string, object?>> s_ofTwoTexts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["contains"] = (text, part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0,
        ["startswith"] = (text, part) => text.StartsWith(part, StringComparison.OrdinalIgnoreCase),
        ["endswith"] = (text, part) => text.EndsWith(part, StringComparison.OrdinalIgnoreCase),
        ["indexof"] = (text, part) => (long)text.IndexOf(part, StringComparison.OrdinalIgnoreCase),
        ["concat"] = (text, part) => text + part,
    };

    private static readonly Dictionary<string, Func<string, object?>> s_ofText = new(StringComparer.OrdinalIgnoreCase)
    {
        ["tolower"] = text => text.ToLowerInvariant(),
        ["toupper"] = text => text.ToUpperInvariant(),
        ["trim"] = text => text.Trim(),
        ["length"] = text => (long)text.Length,
    };

    private static readonly Dictionary<string, Func<DateTimeOffset, object?>> s_ofTime = new(StringComparer.OrdinalIgnoreCase)
    {
        ["year"] = time => (long)time.Year,
        ["month"] = time => (long)time.Month,
        ["day"] = time => (long)time.Day,
        ["hour"] = time => (long)time.Hour,
        ["minute"] = time => (long)time.Minute,
        ["second"] = time => (long)time.Second,
        ["date"] = time => new DateTimeOffset(time.UtcDateTime.Date, TimeSpan.Zero),
    };

    private static readonly Dictionary<string, Func<double, double>> s_ofNumber = new(StringComparer.OrdinalIgnoreCase)
    {
        ["round"] = number => Math.Round(number, MidpointRounding.AwayFromZero),
        ["floor"] = Math.Floor,
        ["ceiling"] = Math.Ceiling,
    };

    public static Func<object?[], object?> Call(string name, IReadOnlyList<Func<object?[], object?>> arguments)
    {
        if (arguments.Count == 2 && s_ofTwoTexts.TryGetValue(name, out Func<string, string, object?>? ofTwoTexts))
        {
            return frame => arguments[0](frame) is string text && arguments[1](frame) is string part ? ofTwoTexts(text, part) : null;
        }

        if (arguments.Count == 1 && s_ofText.TryGetValue(name, out Func<string, object?>? ofText))
        {
            return frame => arguments[0](frame) is string text ? ofText(text) : null;
        }

        if (arguments.Count == 1 && s_ofTime.TryGetValue(name, out Func<DateTimeOffset, object?>? ofTime))
        {
            return frame => arguments[0](frame) is DateTimeOffset time ? ofTime(time) : null;
        }

        if (arguments.Count == 1 && s_ofNumber.TryGetValue(name, out Func<double, double>? ofNumber))
        {
            return frame => arguments[0](frame) is { } number && Comparison.IsNumber(number) ? ofNumber(Comparison.ToDouble(number)) : null;
        }

        if (name.Equals("substring", StringComparison.OrdinalIgnoreCase))
        {
            return Substring(arguments);
        }

        throw SandboxException.InvalidOptions($"The function '{name}' is not supported.");
    }

    private static Func<object?[], object?> Substring(IReadOnlyList<Func<object?[], object?>> arguments) => frame =>
    {
        if (arguments[0](frame) is not string text || arguments[1](frame) is not long start || start < 0)
        {
            return null;
        }

        int from = (int)Math.Min(start, text.Length);
        long length = arguments.Count > 2 && arguments[2](frame) is long given ? given : text.Length;
        return text.Substring(from, (int)Math.Max(0, Math.Min(length, text.Length - from)));
    };
}
