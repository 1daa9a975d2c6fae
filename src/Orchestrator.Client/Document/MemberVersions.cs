using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Orchestrator.Client;

/// <summary>
/// Which servers have a member of a request's body. Servers refuse a body with one member too many, so a request to an older
/// server must do without those that it lacks. For the newest servers nothing is looked up.
/// </summary>
internal static class MemberVersions
{
    private const int Newest = 20;

    /// <summary>A quoted text.</summary>
    private static readonly Regex s_literal = new("'(?:[^']|'')*'", RegexOptions.CultureInvariant);

    /// <summary>A member of the rows, and not one of what they link to.</summary>
    private static readonly Regex s_name = new(@"(?<![\w/$])[A-Za-z_]\w*(?!\w|\s*\()", RegexOptions.CultureInvariant);

    /// <summary>The Web API versions that have a member: <c>18-20</c>; null where no document has it.</summary>
    /// <param name="operation">The operation that takes the body.</param>
    /// <param name="path">The member's name, after the names of those that it is in.</param>
    public static string? Of(Operation operation, params string[] path) =>
        Find(operation, path) is { } found ? ApiDocument.Default.Versions.Describe(found) : null;

    /// <summary>Whether a server may have a member. What isn't known isn't refused.</summary>
    /// <param name="operation">The operation that takes the body.</param>
    /// <param name="version">The server's Web API version; null where it isn't known.</param>
    /// <param name="path">The member's name, after the names of those that it is in.</param>
    public static bool MayHave(Operation operation, int? version, params string[] path) =>
        version is null or >= Newest || Find(operation, path) is not { } found || ApiDocument.Default.Versions.MayHave(found, version.Value);

    /// <summary>The members of a body that a server lacks, each with the versions that have it.</summary>
    /// <param name="operation">The operation that takes the body.</param>
    /// <param name="version">The server's Web API version; null where it isn't known.</param>
    /// <param name="body">The body: dictionaries, lists and plain values.</param>
    public static IReadOnlyList<(string Path, string Versions)> Missing(Operation operation, int? version, object? body)
    {
        if (version is null or >= Newest || Root(operation) is not { } schema)
        {
            return [];
        }

        List<(string, string)> missing = [];
        Collect(schema, body, string.Empty, version.Value, missing);
        return missing;
    }

    /// <summary>The members that a query names and a server lacks, each with the versions that have it.</summary>
    /// <param name="operation">The operation that takes the query.</param>
    /// <param name="version">The server's Web API version; null where it isn't known.</param>
    /// <param name="query">The escaped query.</param>
    public static IEnumerable<(string Path, string Versions)> Missing(Operation operation, int? version, string query)
    {
        if (version is null or >= Newest || query.IndexOf('$') < 0 || Rows(operation) is not { } rows)
        {
            yield break;
        }

        string text = s_literal.Replace(Uri.UnescapeDataString(query), string.Empty);
        foreach (string name in s_name.Matches(text).Cast<Match>().Select(match => match.Value).Distinct())
        {
            if (rows.Members.Any(member => member.Name == name) && In(rows, name) is var found && !ApiDocument.Default.Versions.MayHave(found, version.Value))
            {
                yield return (name, ApiDocument.Default.Versions.Describe(found));
            }
        }
    }

    private static void Collect(ApiSchema schema, object? value, string at, int version, List<(string, string)> missing)
    {
        if (Members(value) is { } members)
        {
            foreach ((string name, object? inner) in members)
            {
                if (schema.Member(name) is not { } member)
                {
                    continue;
                }

                string place = at.Length == 0 ? name : at + "." + name;
                DocumentSet found = In(schema, name);
                if (!ApiDocument.Default.Versions.MayHave(found, version))
                {
                    missing.Add((place, ApiDocument.Default.Versions.Describe(found)));
                }
                else if (Target(member.Type) is { } target)
                {
                    Collect(target, inner, place, version, missing);
                }
                else if (inner is string text && Lacks(member, text, version) is { } versions)
                {
                    missing.Add(($"{place} '{text}'", versions));
                }
            }
        }
        else if (value is IEnumerable items and not string)
        {
            foreach (object? item in items)
            {
                Collect(schema, item, at, version, missing);
            }
        }
    }

    /// <summary>The versions that have a value of an enumeration, where a server lacks it; null where it doesn't.</summary>
    private static string? Lacks(ApiMember member, string value, int version)
    {
        ApiVersions versions = ApiDocument.Default.Versions;
        (string Name, DocumentSet In) known = member.Type.Values.FirstOrDefault(one => string.Equals(one.Name, value, StringComparison.OrdinalIgnoreCase));
        return known.Name is null || !versions.MayHave(member.EnumIn, version) || versions.MayHave(known.In, version) ? null : versions.Describe(known.In);
    }

    private static List<(string Name, object? Value)>? Members(object? value)
    {
        if (value is IEnumerable<KeyValuePair<string, object?>> pairs)
        {
            return [.. pairs.Select(pair => (pair.Key, pair.Value))];
        }

        if (value is not IDictionary map)
        {
            return null;
        }

        List<(string, object?)> members = [];
        foreach (DictionaryEntry entry in map)
        {
            members.Add((entry.Key.ToString()!, entry.Value));
        }

        return members;
    }

    private static DocumentSet? Find(Operation operation, string[] path)
    {
        ApiSchema? schema = Root(operation);
        DocumentSet found = DocumentSet.All;
        foreach (string name in path)
        {
            if (schema?.Member(name) is not { } member)
            {
                return null;
            }

            found = found.And(In(schema, name));
            schema = Target(member.Type);
        }

        return found;
    }

    /// <summary>The documents that have a member, in whatever case: some print one in another case than the rest.</summary>
    private static DocumentSet In(ApiSchema schema, string name) => schema.Members
        .Where(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))
        .Aggregate(DocumentSet.None, (set, member) => set.Or(member.In));

    private static ApiSchema? Root(Operation operation) =>
        ApiDocument.Default.Operation(operation.Method.Method, operation.Path)?.Body is { } body ? Target(body.Type) : null;

    /// <summary>The schema of what an operation answers: of the rows, where it answers with rows.</summary>
    private static ApiSchema? Rows(Operation operation)
    {
        ApiOperation? document = ApiDocument.Default.Operation(operation.Method.Method, operation.Path);
        ApiSchema? answer = document?.Answers.Where(one => one.Key[0] == '2' && one.Value is not null).Select(one => Target(one.Value!)).FirstOrDefault();
        return answer?.OwnMembers.Count == 1 && answer.OwnMembers[0] is { Name: "value" } rows ? Target(rows.Type) : answer;
    }

    private static ApiSchema? Target(ApiType type) =>
        type.Schema is { } name ? ApiDocument.Default.Schema(name) : type.Item is { } item ? Target(item) : null;
}
