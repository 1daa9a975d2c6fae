using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Orchestrator.Tests.Contract;

/// <summary>The facts of an OpenAPI document, a line each: where it stands, and the value. Prose is left out but for what it says of limits and rights.</summary>
internal static class DocumentFacts
{
    /// <summary>Prose and names for code generators; and what the tables of versions say more exactly.</summary>
    private static readonly HashSet<string> s_prose = ["summary", "x-ms-enum", "x-enum-varnames", "x-codegen-request-body-name", "style", "explode", "x-last-web-api-version"];

    public static IEnumerable<string> Of(JsonElement root) =>
        Flatten(root.GetProperty("paths"), string.Empty).Concat(Flatten(root.GetProperty("components").GetProperty("schemas"), string.Empty));

    private static IEnumerable<string> Flatten(JsonElement value, string at) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Where(member => !s_prose.Contains(member.Name)).SelectMany(member => Member(member, at)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) => Flatten(item, $"{at}[{Index(item, index, at)}]")),
        _ => [$"{at} = {(value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetRawText() : value.ToString())}"],
    };

    private static IEnumerable<string> Member(JsonProperty member, string at) => member.Name switch
    {
        "description" when member.Value.ValueKind == JsonValueKind.String => Said(member.Value.GetString()!).Select(fact => $"{at}: {fact}"),

        // What need not be there is not said.
        "required" when member.Value.ValueKind == JsonValueKind.False && !at.EndsWith(".requestBody", StringComparison.Ordinal) => [],
        _ => Flatten(member.Value, at.Length == 0 ? member.Name : at + "." + member.Name),
    };

    /// <summary>Parameters go by their names; what is required has no order.</summary>
    private static string Index(JsonElement item, int index, string at) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("in", out JsonElement place) ? place + " " + item.GetProperty("name")
        : at.EndsWith(".required", StringComparison.Ordinal) ? item.ToString()
        : index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> Said(string text)
    {
        if (Regex.Match(text, @"The maximum (?:(?:allowed )?value|number of expressions|depth) is (\d+)\.") is { Success: true } most)
        {
            yield return "at most " + most.Groups[1].Value;
        }

        if (Regex.Match(text, @"Required permissions: ([^\r\n]*)") is { Success: true } permission)
        {
            yield return "permission " + permission.Groups[1].Value.Trim();
        }
        else if (text.Contains("Requires authentication", StringComparison.Ordinal))
        {
            yield return "signed in";
        }

        if (Regex.Match(text, @"OAuth required scopes: ([^\r\n]*)") is { Success: true } scope)
        {
            yield return "scope " + scope.Groups[1].Value.Trim().TrimEnd('.');
        }

        foreach (string words in new[] { "OAuth authentication is not supported", "Host only." }.Where(words => text.Contains(words, StringComparison.Ordinal)))
        {
            yield return words;
        }
    }
}
