using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json.Linq;
using Orchestrator.Client;
using Orchestrator.Tests.Contract;

namespace Orchestrator.Tests.Sandbox;

/// <summary>The OpenAPI document, to hold answers against.</summary>
internal sealed class OpenApiSchema
{
    /// <summary>Schemas that the document prints in camelCase although the wire of OData has PascalCase.</summary>
    private static readonly HashSet<string> s_anyCase = ["UserLoginInfoDto", "TaskSlaDetailDto", "TaskAssignmentDto", "UpdateInfoDto", "EnvironmentDto"];

    private static readonly ConcurrentDictionary<int, OpenApiSchema> s_known = new();

    private readonly JObject _schemas;
    private readonly JObject _paths;

    private OpenApiSchema(JObject document)
    {
        _schemas = (JObject)document["components"]!["schemas"]!;
        _paths = (JObject)document["paths"]!;
    }

    /// <summary>The document that a server of a Web API version goes by.</summary>
    public static OpenApiSchema Of(int version) => s_known.GetOrAdd(
        ApiDocument.Default.Versions.DocumentOf(version),
        document => new OpenApiSchema(JObject.Parse(new DigestDocument(ApiDocument.Default, document).Write().ToJsonString())));

    /// <summary>The schema of an operation's answer; null where it has none, or the document does not have the operation.</summary>
    public JToken? Answer(string method, string path, int status = 200) =>
        _paths[path]?[method.ToLowerInvariant()]?["responses"]?[status.ToString(CultureInfo.InvariantCulture)]?["content"]?.First?.First?["schema"];

    public bool Has(string method, string path) => _paths[path]?[method.ToLowerInvariant()] is not null;

    /// <summary>Whether the rows of an answer have a member, by its name after the names of those that it is in.</summary>
    public bool HasMember(JToken? schema, IEnumerable<string> path)
    {
        JObject? rows = Target(schema);
        JToken? at = rows?["properties"]?["value"] is { } value ? Target(value) : rows;
        foreach (string name in path)
        {
            at = Target(((JObject?)at?["properties"])?.Properties().FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase))?.Value, orSelf: true);
        }

        return at is not null;
    }

    private JObject? Target(JToken? schema, bool orSelf = false) =>
        (string?)(schema?["$ref"] ?? schema?["items"]?["$ref"]) is { } reference ? (JObject?)_schemas[reference[(reference.LastIndexOf('/') + 1)..]]
        : orSelf ? schema as JObject
        : null;

    /// <summary>Finds what in a value does not fit a schema.</summary>
    public IEnumerable<string> Misfits(JToken? schema, JToken value, string at)
    {
        if (schema is null || value.Type == JTokenType.Null)
        {
            return [];
        }

        if ((string?)schema["$ref"] is { } reference)
        {
            string name = reference[(reference.LastIndexOf('/') + 1)..];
            return value is JObject members ? Members(name, (JObject)_schemas[name]!, members, at) : [$"{at} is {value.Type}, not {name}"];
        }

        return (string?)schema["type"] switch
        {
            "array" when value is JArray items => items.SelectMany((item, index) => Misfits(schema["items"], item, $"{at}[{index}]")),
            "object" when value is JObject map => schema["additionalProperties"] is JObject inner && (string?)inner["type"] != "object"
                ? map.Properties().SelectMany(member => Misfits(inner, member.Value, at + "." + member.Name))
                : [],
            "string" when value.Type == JTokenType.String => Text(schema, (string)value!, at),
            "integer" when value.Type == JTokenType.Integer => [],
            "number" when value.Type is JTokenType.Integer or JTokenType.Float => [],
            "boolean" when value.Type == JTokenType.Boolean => [],
            _ => [$"{at} is {value.Type}, not {schema["type"]}"],
        };
    }

    private static IEnumerable<string> Text(JToken schema, string text, string at)
    {
        if (schema["enum"] is JArray names && names.All(name => (string?)name != text))
        {
            yield return $"{at} is '{text}', which is none of {string.Join(", ", names)}";
        }

        if (schema["maxLength"] is { } limit && text.Length > (int)limit)
        {
            yield return $"{at} is longer than {limit}";
        }

        string? format = (string?)schema["format"];
        if ((format == "uuid" && !Guid.TryParse(text, out _))
            || (format == "date-time" && !(text.EndsWith('Z') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _))))
        {
            yield return $"{at} is '{text}', which is no {format}";
        }
    }

    private IEnumerable<string> Members(string name, JObject schema, JObject members, string at)
    {
        StringComparison comparison = s_anyCase.Contains(name) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        JObject properties = (JObject?)schema["properties"] ?? [];
        foreach (JProperty member in members.Properties().Where(one => !one.Name.StartsWith('@')))
        {
            JProperty? property = properties.Properties().FirstOrDefault(one => string.Equals(one.Name, member.Name, comparison));

            // The one property that the guide shows and no document has.
            if (property is null && !(name == "RobotDto" && member.Name == "Version"))
            {
                yield return $"{at}.{member.Name} is not in {name}";
            }

            foreach (string misfit in Misfits(property?.Value, member.Value, at + "." + member.Name))
            {
                yield return misfit;
            }
        }

        foreach (JToken required in schema["required"] ?? new JArray())
        {
            if (!members.TryGetValue((string)required!, comparison, out JToken? value) || value.Type == JTokenType.Null)
            {
                yield return $"{at} lacks {required}, which {name} requires";
            }
        }
    }
}
