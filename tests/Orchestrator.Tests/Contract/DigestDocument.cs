using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Orchestrator.Client;

namespace Orchestrator.Tests.Contract;

/// <summary>Writes what the digest holds of one document as an OpenAPI document again, without its prose.</summary>
/// <param name="digest">The digest.</param>
/// <param name="place">The document, by its place in the digest's list; null for the operations that the newest document no longer has.</param>
internal sealed class DigestDocument(ApiDocument digest, int? place)
{
    /// <summary>The document whose members and values are written: of the operations of the past, the last before the newest.</summary>
    private readonly int _members = place ?? digest.Versions.Newest - 1;

    private static readonly string[] s_odata =
    [
        .. from metadata in new[] { "odata.metadata=minimal;", "odata.metadata=full;", "odata.metadata=none;", string.Empty }
           from streaming in new[] { "odata.streaming=true", "odata.streaming=false", string.Empty }
           select ("application/json;" + metadata + streaming).TrimEnd(';'),
        "application/json-patch+json", "application/*+json",
    ];

    /// <summary>The document.</summary>
    public static OpenApiDocument Of(int? place) => OpenApiDocument.Parse(new DigestDocument(ApiDocument.Default, place).Write().ToJsonString(), place is { } document
        ? ApiDocument.Default.Versions.Documents[document].Name
        : "legacy");

    public JsonObject Write()
    {
        JsonObject paths = [];
        foreach (ApiOperation operation in digest.Operations.Where(one => one.Id is not null && (place is { } document ? one.In.Has(document) : !one.In.Has(digest.Versions.Newest))))
        {
            if (paths[operation.Path] is not JsonObject path)
            {
                paths[operation.Path] = path = [];
            }

            path[operation.Method.ToLowerInvariant()] = Operation(operation);
        }

        JsonObject schemas = [];
        foreach (ApiSchema schema in digest.SchemaNames.Select(name => digest.Schema(name)!))
        {
            schemas[schema.Name] = Schema(schema);
        }

        string version = place is { } one ? digest.Versions.Documents[one].Version.ToString(CultureInfo.InvariantCulture) + ".0" : "legacy";
        return new JsonObject
        {
            ["openapi"] = "3.0.1",
            ["info"] = new JsonObject { ["version"] = version },
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas },
        };
    }

    private static string[] BodyTypes(string kind) => kind switch
    {
        "odata" => s_odata,
        "json" => ["application/json"],
        _ => ["multipart/form-data"],
    };

    private JsonObject Operation(ApiOperation operation)
    {
        JsonObject written = new()
        {
            ["tags"] = new JsonArray(operation.Id!.Split('_')[0]),
            ["operationId"] = operation.Id,
            ["description"] = Description(operation),
            ["parameters"] = new JsonArray([.. operation.Parameters.Select(Parameter)]),
        };
        if (operation.Body is { } body)
        {
            JsonObject content = [];
            foreach (string type in BodyTypes(body.Kind))
            {
                content[type] = new JsonObject
                {
                    ["schema"] = body.Kind == "form" && body.Type.Schema?.EndsWith(".Body", StringComparison.Ordinal) == true ? Schema(digest.Schema(body.Type.Schema)!) : Type(body.Type),
                };
            }

            written["requestBody"] = new JsonObject { ["content"] = content, ["required"] = body.Required };
        }

        JsonObject answers = [];
        foreach ((string status, ApiType? type) in operation.Answers)
        {
            answers[status] = new JsonObject
            {
                ["content"] = type is null ? new JsonObject() : new JsonObject { [type.Name == "binary" ? "application/octet-stream" : "application/json"] = new JsonObject { ["schema"] = Type(type) } },
            };
        }

        written["responses"] = answers;
        if (!operation.Anonymous && operation.In.Has(digest.Versions.Newest))
        {
            written["security"] = new JsonArray(new JsonObject { ["OAuth2"] = new JsonArray() });
        }

        if (operation.Deprecated)
        {
            written["deprecated"] = true;
        }

        return written;
    }

    private static string Description(ApiOperation operation) => string.Join("\n\n", new[]
    {
        operation.HostOnly ? "Host only." : null,
        operation.AcceptsOAuth ? null : "OAuth authentication is not supported.",
        operation.Scope is { } scope ? "OAuth required scopes: " + scope + "." : null,
        operation.Permission is { } permission ? permission.StartsWith("Requires", StringComparison.Ordinal) ? permission : "Required permissions: " + permission : null,
    }.OfType<string>());

    private JsonObject Parameter(ApiParameter parameter)
    {
        JsonObject written = new() { ["name"] = parameter.Name, ["in"] = parameter.Place, ["schema"] = Type(parameter.Type) };
        if (parameter.Required)
        {
            written["required"] = true;
        }

        if (parameter.Most is { } most)
        {
            written["description"] = $"The maximum value is {most}.";
        }

        return written;
    }

    private JsonObject Schema(ApiSchema schema)
    {
        JsonObject properties = [];
        foreach (ApiMember member in schema.OwnMembers.Where(member => member.In.Has(_members)))
        {
            JsonObject type = Type(member.Type);
            if (member.ReadOnly)
            {
                type["readOnly"] = true;
            }

            if (member.Deprecated)
            {
                type["x-deprecated"] = true;
            }

            properties[member.Name] = type;
        }

        JsonObject written = new() { ["properties"] = properties };
        if (schema.OwnMembers.Where(member => member.Required && properties.ContainsKey(member.Name)).Select(member => (JsonNode)member.Name).ToArray() is { Length: > 0 } required)
        {
            written["required"] = new JsonArray(required);
        }

        if (schema.Base is { } origin)
        {
            written["allOf"] = new JsonArray(Reference(origin));
        }
        else
        {
            written["type"] = "object";
        }

        if (schema.IsClosed)
        {
            written["additionalProperties"] = false;
        }

        if (schema.Event is { } name)
        {
            written["x-webhook-event"] = name;
        }

        return written;
    }

    private static JsonObject Reference(string schema) => new() { ["$ref"] = "#/components/schemas/" + schema };

    private JsonObject Type(ApiType type)
    {
        JsonObject written = type.Name switch
        {
            // An older document may name a schema that nothing is known of.
            "schema" => digest.Schema(type.Schema!) is null ? new() { ["type"] = "object" } : Reference(type.Schema!),
            "array" => new() { ["type"] = "array", ["items"] = Type(type.Item!) },
            "map" => new() { ["type"] = "object", ["additionalProperties"] = Type(type.Item!) },
            "enum" => Enumeration(type),
            "int32" or "int64" => new() { ["type"] = "integer", ["format"] = type.Name },
            "decimal" => new() { ["type"] = "number", ["format"] = type.Name },
            "date-time" or "uuid" or "byte" or "binary" or "email" or "uri" => new() { ["type"] = "string", ["format"] = type.Name },
            _ => new() { ["type"] = type.Name },
        };
        (string Name, string? Value)[] limits =
        [
            ("minLength", type.MinLength?.ToString(CultureInfo.InvariantCulture)), ("maxLength", type.MaxLength?.ToString(CultureInfo.InvariantCulture)),
            ("minimum", type.Minimum), ("maximum", type.Maximum), ("maxItems", type.MaxItems?.ToString(CultureInfo.InvariantCulture)),
        ];
        foreach ((string name, string? value) in limits.Where(limit => limit.Value is not null))
        {
            written[name] = JsonNode.Parse(value!);
        }

        if (type.Pattern is not null)
        {
            written["pattern"] = type.Pattern;
        }

        if (type.Default is not null)
        {
            written["default"] = type.Default;
        }

        return written;
    }

    private JsonObject Enumeration(ApiType type)
    {
        JsonObject written = new() { ["type"] = "string" };
        if (type.Values.Where(value => value.In.Has(_members)).Select(value => (JsonNode)value.Name).ToArray() is { Length: > 0 } values)
        {
            written["enum"] = new JsonArray(values);
        }

        return written;
    }
}
