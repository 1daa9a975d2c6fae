using System;
using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Client;

/// <summary>The type of a member, a parameter or a body.</summary>
internal sealed class ApiType
{
    /// <summary>
    /// A word of the documents: <c>string</c>, <c>boolean</c>, <c>int32</c>, <c>date-time</c>, <c>uuid</c> and so on; <c>array</c>,
    /// <c>map</c>, <c>enum</c>; or <c>schema</c>.
    /// </summary>
    public string Name { get; private init; } = string.Empty;

    /// <summary>The items of an array, or the values of a map.</summary>
    public ApiType? Item { get; private init; }

    /// <summary>The name of the schema.</summary>
    public string? Schema { get; private init; }

    /// <summary>The values of an enumeration, and the documents that have each; those of the newest document come first, in its order.</summary>
    public IReadOnlyList<(string Name, DocumentSet In)> Values { get; private init; } = [];

    public int? MinLength { get; private init; }

    public int? MaxLength { get; private init; }

    public string? Minimum { get; private init; }

    public string? Maximum { get; private init; }

    public int? MaxItems { get; private init; }

    public string? Default { get; private init; }

    public string? Pattern { get; private init; }

    /// <summary>Reads a type as the digest writes it: <c>string(0..50)</c>, <c>TagDto[]</c>, <c>{Low|High@r}</c>, <c>int32[1..]=5</c>.</summary>
    public static ApiType Parse(string text)
    {
        string? pattern = null;
        int slash = text.IndexOf('/');
        if (slash > 0)
        {
            pattern = text.Substring(slash + 1, text.Length - slash - 2);
            text = text.Substring(0, slash);
        }

        string? maxItems = Cut(ref text, "<=");
        string? initial = Cut(ref text, "=");
        (string Least, string Most) range = Limits(ref text, '[', ']');
        (string Least, string Most) length = Limits(ref text, '(', ')');
        return new ApiType
        {
            Name = text.EndsWith("[]", StringComparison.Ordinal) ? "array" : text[0] == '{' ? "enum" : text.StartsWith("map<", StringComparison.Ordinal) ? "map" : IsPlain(text) ? text : "schema",
            Item = text.EndsWith("[]", StringComparison.Ordinal) ? Parse(text.Substring(0, text.Length - 2))
                : text.StartsWith("map<", StringComparison.Ordinal) ? Parse(text.Substring(4, text.Length - 5))
                : null,
            Schema = text[0] != '{' && char.IsUpper(text[0]) && !text.EndsWith("[]", StringComparison.Ordinal) ? text : null,
            Values = text[0] == '{' && text[text.Length - 1] == '}' ? [.. text.Substring(1, text.Length - 2).Split(['|'], StringSplitOptions.RemoveEmptyEntries).Select(Value)] : [],
            MinLength = Number(length.Least),
            MaxLength = Number(length.Most),
            Minimum = range.Least.Length > 0 ? range.Least : null,
            Maximum = range.Most.Length > 0 ? range.Most : null,
            MaxItems = Number(maxItems),
            Default = initial,
            Pattern = pattern,
        };
    }

    private static bool IsPlain(string text) => char.IsLower(text[0]);

    private static (string, DocumentSet) Value(string text) =>
        text.IndexOf('@') is > 0 and int at ? (text.Substring(0, at), DocumentSet.Parse(text.Substring(at + 1))) : (text, DocumentSet.All);

    private static int? Number(string? text) => string.IsNullOrEmpty(text) ? null : int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What stands after a mark at the end, which is taken off.</summary>
    private static string? Cut(ref string text, string mark)
    {
        int at = text.LastIndexOf(mark, StringComparison.Ordinal);
        if (at < 0 || text.IndexOf('}', at) >= 0)
        {
            return null;
        }

        string rest = text.Substring(at + mark.Length);
        text = text.Substring(0, at);
        return rest;
    }

    private static (string Least, string Most) Limits(ref string text, char open, char close)
    {
        int at = text.LastIndexOf(open);
        int dots = at < 0 ? -1 : text.IndexOf("..", at, StringComparison.Ordinal);
        if (dots < 0 || text[text.Length - 1] != close)
        {
            return (string.Empty, string.Empty);
        }

        (string, string) limits = (text.Substring(at + 1, dots - at - 1), text.Substring(dots + 2, text.Length - dots - 3));
        text = text.Substring(0, at);
        return limits;
    }
}
