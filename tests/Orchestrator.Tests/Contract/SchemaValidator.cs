using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Orchestrator.Tests.Contract;

/// <summary>Holds JSON against a schema of a document.</summary>
/// <param name="document">The document.</param>
/// <param name="answer">
/// True for answers: names are compared without regard to case, because the document prints some in camelCase that come in
/// PascalCase; annotations of OData may stand anywhere; and nothing has to be there, because of <c>$select</c>.
/// </param>
internal sealed class SchemaValidator(OpenApiDocument document, bool answer)
{
    /// <summary>Properties that servers send and the document does not know.</summary>
    private static readonly (string Schema, string Property)[] s_undocumented = [("RobotDto", "Version")];

    /// <summary>Properties that the document insists on and servers do without: the guide's own example of editing a robot leaves it out.</summary>
    private static readonly (string Schema, string Property)[] s_optional = [("RobotDto", "HostingType")];

    /// <summary>Schemas of bodies whose names the document prints in camelCase and servers write in PascalCase.</summary>
    private static readonly HashSet<string> s_camelCase = new(StringComparer.Ordinal)
    {
        "EnvironmentDto", "JobErrorDto", "MachineVpnSettingsDto", "MaintenanceWindowDto", "TaskAssignmentDto", "TaskSlaDetailDto", "UpdateInfoDto", "UserLoginInfoDto",
    };

    /// <summary>What is wrong with a value.</summary>
    /// <param name="schema">Its schema.</param>
    /// <param name="value">The value.</param>
    /// <param name="partial">True where a top level without its required properties is in order, as in a PATCH.</param>
    public IReadOnlyList<string> Check(JsonElement schema, JsonElement value, bool partial = false)
    {
        List<string> problems = [];
        Check(schema, value, "body", partial, problems);
        return problems;
    }

    /// <summary>What is wrong with a value that stands as text in a path, a query or a header.</summary>
    public IReadOnlyList<string> CheckText(JsonElement schema, string text, string place)
    {
        List<string> problems = [];
        schema = document.Resolve(schema).Schema;
        switch (Word(schema, "type"))
        {
            case "integer":
                if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number))
                {
                    problems.Add($"{place}: '{text}' is no integer.");
                }
                else
                {
                    CheckRange(schema, number, place, problems);
                }

                break;
            case "boolean":
                if (text is not ("true" or "false"))
                {
                    problems.Add($"{place}: '{text}' is neither true nor false.");
                }

                break;
            case "string":
                CheckString(schema, text, place, problems);
                break;
        }

        return problems;
    }

    private void Check(JsonElement schema, JsonElement value, string place, bool partial, List<string> problems)
    {
        (schema, string? name) = document.Resolve(schema);
        if (value.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        IReadOnlyDictionary<string, JsonElement> properties = document.Properties(schema);
        if (properties.Count > 0)
        {
            CheckObject(schema, name, properties, value, place, partial, problems);
            return;
        }

        switch (Word(schema, "type"))
        {
            case "object" when schema.TryGetProperty("additionalProperties", out JsonElement items) && items.ValueKind == JsonValueKind.Object:
                if (Expect(value, place, problems, "an object", JsonValueKind.Object) && Word(items, "type") != "object")
                {
                    foreach (JsonProperty property in value.EnumerateObject())
                    {
                        Check(items, property.Value, place + "." + property.Name, partial: false, problems);
                    }
                }

                break;
            case "array":
                if (Expect(value, place, problems, "an array", JsonValueKind.Array))
                {
                    CheckArray(schema, value, place, problems);
                }

                break;
            case "string":
                if (Expect(value, place, problems, "a string", JsonValueKind.String))
                {
                    CheckString(schema, value.GetString()!, place, problems);
                }

                break;
            case "boolean":
                Expect(value, place, problems, "true or false", JsonValueKind.True, JsonValueKind.False);
                break;
            case "integer":
                if (Expect(value, place, problems, "an integer", JsonValueKind.Number))
                {
                    if (value.TryGetInt64(out long number))
                    {
                        CheckRange(schema, number, place, problems);
                    }
                    else
                    {
                        problems.Add($"{place}: {value} is no integer.");
                    }
                }

                break;
            case "number":
                Expect(value, place, problems, "a number", JsonValueKind.Number);
                break;
        }
    }

    private void CheckObject(JsonElement schema, string? name, IReadOnlyDictionary<string, JsonElement> properties, JsonElement value, string place, bool partial, List<string> problems)
    {
        if (!Expect(value, place, problems, "an object", JsonValueKind.Object))
        {
            return;
        }

        bool anyCase = answer || (name is not null && s_camelCase.Contains(name));
        StringComparer comparer = anyCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        HashSet<string> given = new(comparer);
        foreach (JsonProperty property in value.EnumerateObject())
        {
            if (answer && property.Name.Contains("@odata.", StringComparison.Ordinal))
            {
                continue;
            }

            string inner = place + "." + property.Name;
            if (!given.Add(property.Name))
            {
                problems.Add($"{inner}: it is there twice.");
            }

            if (properties.Where(known => comparer.Equals(known.Key, property.Name)).Select(known => (JsonElement?)known.Value).FirstOrDefault() is { } known)
            {
                Check(known, property.Value, inner, partial: false, problems);
            }
            else if (!answer || !s_undocumented.Contains((name ?? string.Empty, property.Name)))
            {
                problems.Add($"{inner}: {name ?? "the schema"} has no such property.");
            }
        }

        if (!answer && !partial)
        {
            problems.AddRange(document.Required(schema)
                .Where(required => !s_optional.Contains((name ?? string.Empty, required))
                    && !value.EnumerateObject().Any(property => comparer.Equals(property.Name, required) && property.Value.ValueKind != JsonValueKind.Null))
                .Select(required => $"{place}.{required}: it is required and missing."));
        }
    }

    private void CheckArray(JsonElement schema, JsonElement value, string place, List<string> problems)
    {
        if (schema.TryGetProperty("maxItems", out JsonElement most) && value.GetArrayLength() > most.GetInt32())
        {
            problems.Add($"{place}: it has {value.GetArrayLength()} items, and {most} are allowed.");
        }

        int index = 0;
        foreach (JsonElement item in value.EnumerateArray())
        {
            Check(schema.GetProperty("items"), item, $"{place}[{index++}]", partial: false, problems);
        }
    }

    private static void CheckString(JsonElement schema, string text, string place, List<string> problems)
    {
        if (schema.TryGetProperty("enum", out JsonElement values) && !values.EnumerateArray().Any(known => known.ToString() == text))
        {
            problems.Add($"{place}: '{text}' is not one of {string.Join(", ", values.EnumerateArray().Select(known => known.ToString()))}.");
        }

        if (schema.TryGetProperty("maxLength", out JsonElement longest) && text.Length > longest.GetInt32())
        {
            problems.Add($"{place}: it has {text.Length} characters, and {longest} are allowed.");
        }

        if (schema.TryGetProperty("minLength", out JsonElement shortest) && text.Length < shortest.GetInt32())
        {
            problems.Add($"{place}: it has {text.Length} characters, and {shortest} are needed.");
        }

        if (schema.TryGetProperty("pattern", out JsonElement pattern) && !Regex.IsMatch(text, pattern.GetString()!))
        {
            problems.Add($"{place}: '{text}' does not fit {pattern}.");
        }

        bool fits = Word(schema, "format") switch
        {
            "uuid" => Guid.TryParse(text, out _),
            "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _) && Regex.IsMatch(text, @"^\d{4}-\d\d-\d\dT"),
            "byte" => text.Length == 0 || Convert.TryFromBase64String(text, new byte[text.Length], out _),
            _ => true,
        };
        if (!fits)
        {
            problems.Add($"{place}: '{text}' is no {Word(schema, "format")}.");
        }
    }

    private static void CheckRange(JsonElement schema, long number, string place, List<string> problems)
    {
        if ((schema.TryGetProperty("minimum", out JsonElement least) && number < least.GetDouble())
            || (schema.TryGetProperty("maximum", out JsonElement most) && number > most.GetDouble())
            || (Word(schema, "format") == "int32" && number is < int.MinValue or > int.MaxValue))
        {
            problems.Add($"{place}: {number} is out of range.");
        }
    }

    private static bool Expect(JsonElement value, string place, List<string> problems, string what, params JsonValueKind[] kinds)
    {
        if (kinds.Contains(value.ValueKind))
        {
            return true;
        }

        problems.Add($"{place}: {Shorten(value.GetRawText())} is not {what}.");
        return false;
    }

    private static string Shorten(string text) => text.Length > 40 ? text[..40] + "…" : text;

    private static string? Word(JsonElement schema, string property) => schema.TryGetProperty(property, out JsonElement value) ? value.GetString() : null;
}
