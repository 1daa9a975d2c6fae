using System;
using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Commands;

/// <summary>
/// When a cmdlet calls an operation, by its parameters: <c>Id</c> (given, and not <c>$false</c>), <c>not Id</c>,
/// <c>Process or Machine</c>, <c>PassThru and not Id</c>, <c>Folder:pattern</c> (given with wildcards), <c>Folder:path</c>
/// (given by name or path, not by an id or an object), <c>Folder:id</c>, <c>Folder:key</c>, <c>Type=FormTask</c>. <c>or</c> binds tighter than <c>and</c>, as in permissions.
/// </summary>
internal static class CallCondition
{
    /// <summary>Whether it holds; null where the script does not say.</summary>
    /// <param name="text">The condition; null for always.</param>
    /// <param name="given">What is known of a parameter; null for one that is not given.</param>
    public static bool? Holds(string? text, Func<string, GivenValue?> given) =>
        text is null ? true : All(Split(text, " and ").Select(any => Any(Split(any, " or ").Select(term => Term(term, given)))));

    /// <summary>The names of the parameters that it looks at.</summary>
    public static IEnumerable<string> ParametersOf(string text) =>
        Split(text, " and ").SelectMany(any => Split(any, " or ")).Select(term => Read(term).Name);

    private static (bool Negated, string Name, string? Kind, string? Value) Read(string term)
    {
        bool negated = term.StartsWith("not ", StringComparison.Ordinal);
        string rest = negated ? term.Substring(4) : term;
        int mark = rest.IndexOfAny([':', '=']);
        return mark < 0 ? (negated, rest, null, null)
            : rest[mark] == ':' ? (negated, rest.Substring(0, mark), rest.Substring(mark + 1), null)
            : (negated, rest.Substring(0, mark), null, rest.Substring(mark + 1));
    }

    private static bool? Term(string term, Func<string, GivenValue?> given)
    {
        (bool negated, string name, string? kind, string? value) = Read(term);
        GivenValue? known = given(name);
        bool? holds = known is null ? false : kind switch
        {
            "pattern" => known.Maybe ? null : known.HasWildcards,
            "path" => known.Maybe ? null : known.IsName,
            "id" => known.Maybe ? null : known.IsId,
            "key" => known.Maybe ? null : known.IsKey,
            null when value is not null => known.IsEqual(value),
            _ => known.IsGiven,
        };
        return negated ? !holds : holds;
    }

    private static string[] Split(string text, string separator) => text.Split([separator], StringSplitOptions.None);

    private static bool? All(IEnumerable<bool?> parts)
    {
        bool?[] all = [.. parts];
        return all.Contains(false) ? false : all.Contains(null) ? null : true;
    }

    private static bool? Any(IEnumerable<bool?> parts)
    {
        bool?[] all = [.. parts];
        return all.Contains(true) ? true : all.Contains(null) ? null : false;
    }
}
