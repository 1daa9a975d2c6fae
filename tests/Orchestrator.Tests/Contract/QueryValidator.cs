using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Orchestrator.Tests.Contract;

/// <summary>Tells what a document has against the query of a request: its options, their values, and the properties that they name.</summary>
internal sealed class QueryValidator(OpenApiOperation operation, SchemaValidator schemas)
{
    private static readonly HashSet<string> s_words = new(StringComparer.Ordinal)
    {
        "eq", "ne", "gt", "ge", "lt", "le", "and", "or", "not", "in", "has", "add", "sub", "mul", "div", "mod", "true", "false", "null", "asc", "desc",
    };

    /// <summary>What is wrong with a query, which comes as it is sent, without its question mark.</summary>
    public IEnumerable<string> Check(string query)
    {
        (string Name, string Value)[] options = [.. Split(query)];
        foreach ((string name, string value) in options)
        {
            OpenApiParameter? parameter = operation.Parameters.FirstOrDefault(known => known.In == "query" && known.Name == name);
            if (parameter is null)
            {
                yield return $"{name}: the operation has no such option.";
                continue;
            }

            JsonElement schema = parameter.IsArray ? parameter.Schema.GetProperty("items") : parameter.Schema;
            foreach (string problem in schemas.CheckText(schema, value, name).Concat(CheckOData(parameter, value)))
            {
                yield return problem;
            }
        }

        foreach (string name in options.GroupBy(option => option.Name).Where(same => same.Count() > 1).Select(same => same.Key)
            .Where(name => operation.Parameters.Any(parameter => parameter.Is("query", name) && !parameter.IsArray)))
        {
            yield return $"{name}: it is there twice.";
        }

        foreach (OpenApiParameter parameter in operation.Parameters.Where(parameter => parameter is { In: "query", Required: true } && !options.Any(option => option.Name == parameter.Name)))
        {
            yield return $"{parameter.Name}: it is required and missing.";
        }
    }

    /// <summary>The options, unescaped. An ampersand within quotes belongs to the text that is quoted, where the query comes unescaped.</summary>
    private static IEnumerable<(string Name, string Value)> Split(string query) =>
        Regex.Matches(query, "(?:'[^']*'|[^&'])+|'")
            .Select(part => part.Value.Split('=', 2))
            .Select(part => (Uri.UnescapeDataString(part[0]), part.Length > 1 ? Uri.UnescapeDataString(part[1]) : string.Empty));

    private IEnumerable<string> CheckOData(OpenApiParameter parameter, string value)
    {
        int most = parameter.Maximum ?? int.MaxValue;
        return parameter.Name switch
        {
            "$top" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int top) && top > most ? [$"$top: {top} is more than {most}."] : [],
            "$skip" => value.StartsWith('-') ? ["$skip: it is negative."] : [],
            "$orderby" => [.. value.Split(',').Length > most ? [$"$orderby: it has more than {most} expressions."] : Array.Empty<string>(), .. Unknown("$orderby", Names(value))],
            "$filter" => [.. Comparisons(value) > most ? [$"$filter: it has more than {most} expressions."] : Array.Empty<string>(), .. Unknown("$filter", Names(value))],
            "$select" => Unknown("$select", value.Split(',').Select(name => name.Trim())),
            "$expand" => Unknown("$expand", Regex.Replace(value, @"\((?>[^()]+|\((?<open>)|\)(?<-open>))*(?(open)(?!))\)", string.Empty).Split(',').Select(name => name.Trim())),
            _ => [],
        };
    }

    private IEnumerable<string> Unknown(string option, IEnumerable<string> names)
    {
        if (RowProperties() is not { Count: > 0 } properties)
        {
            return [];
        }

        return names.Select(name => name.Split('/')[0]).Distinct()
            .Where(name => name.Length > 0 && name != "*" && !properties.Contains(name))
            .Select(name => $"{option}: there is no property {name}.");
    }

    /// <summary>The properties of what the operation answers with: of the rows, where it answers with rows. Null where the document does not say.</summary>
    private HashSet<string>? RowProperties()
    {
        // An export answers with the state of its work; its options are about the rows that it exports.
        if (operation.Id.EndsWith("_Export", StringComparison.Ordinal) || operation.AnswerSchema() is not { } schema)
        {
            return null;
        }

        IReadOnlyDictionary<string, JsonElement> properties = operation.Document.Properties(schema);
        if (properties.Count == 1 && properties.TryGetValue("value", out JsonElement rows))
        {
            // A count has rows too, and the document does not say which.
            properties = rows.TryGetProperty("items", out JsonElement row) ? operation.Document.Properties(row) : new Dictionary<string, JsonElement>();
        }

        return new HashSet<string>(properties.Keys, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>How many comparisons and functions a filter has.</summary>
    private static int Comparisons(string filter) =>
        Regex.Count(WithoutLiterals(filter), @"\b(?:eq|ne|gt|ge|lt|le|in|has)\b|\b(?:contains|startswith|endswith)\(");

    /// <summary>The properties that an expression names.</summary>
    private static IEnumerable<string> Names(string expression)
    {
        string text = WithoutLiterals(expression);
        HashSet<string> variables = [.. Regex.Matches(text, @"\(\s*(\w+)\s*:").Select(match => match.Groups[1].Value)];
        return Regex.Matches(text, @"[A-Za-z_][\w/]*(\s*[(':])?")
            .Where(match => !match.Groups[1].Success || (match.Value.EndsWith('(') && match.Value.Contains('/', StringComparison.Ordinal)))
            .Select(match => match.Value.TrimEnd('(', ' ').Split('/')[0])
            .Where(name => !s_words.Contains(name) && !variables.Contains(name));
    }

    /// <summary>An expression with its texts emptied, and without its keys, dates and numbers.</summary>
    private static string WithoutLiterals(string expression) => Regex.Replace(
        Regex.Replace(expression, "'(?:[^']|'')*'", "''"),
        @"\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\b|(?<![\w/])\d[\w:.+-]*",
        "0");
}
