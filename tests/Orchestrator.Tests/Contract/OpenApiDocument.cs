using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using Orchestrator.Client;

namespace Orchestrator.Tests.Contract;

/// <summary>An OpenAPI document: its operations and schemas.</summary>
internal sealed class OpenApiDocument
{
    private static readonly string[] s_methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    private static readonly Lazy<OpenApiDocument> s_current = new(() => DigestDocument.Of(ApiDocument.Default.Versions.Newest));

    private static readonly Lazy<OpenApiDocument> s_legacy = new(() => DigestDocument.Of(null));

    private static readonly ConcurrentDictionary<int, OpenApiDocument> s_each = new();

    private readonly JsonElement _root;

    private OpenApiDocument(string name, JsonElement root)
    {
        Name = name;
        _root = root;
        string version = root.GetProperty("info").GetProperty("version").GetString() ?? string.Empty;
        Version = int.TryParse(version.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
        Operations =
        [
            .. from path in root.GetProperty("paths").EnumerateObject()
               from method in path.Value.EnumerateObject()
               where s_methods.Contains(method.Name.ToUpperInvariant())
               select new OpenApiOperation(this, method.Name.ToUpperInvariant(), path.Name, method.Value),
        ];
    }

    /// <summary>The newest document, as far as the digest holds it.</summary>
    public static OpenApiDocument Current => s_current.Value;

    /// <summary>The operations that the newest document no longer has.</summary>
    public static OpenApiDocument Legacy => s_legacy.Value;

    /// <summary>Every document, the newest first.</summary>
    public static IEnumerable<OpenApiDocument> Each => Enumerable.Range(0, ApiDocument.Default.Versions.Documents.Count).Reverse().Select(place => s_each.GetOrAdd(place, one => DigestDocument.Of(one)));

    /// <summary>All operations of both.</summary>
    public static IReadOnlyList<OpenApiOperation> All => [.. Current.Operations, .. Legacy.Operations];

    public string Name { get; }

    /// <summary>The Web API version; null for the operations of several.</summary>
    public int? Version { get; }

    public IReadOnlyList<OpenApiOperation> Operations { get; }

    public static OpenApiDocument Parse(string json, string name = "inline") => new(name, JsonDocument.Parse(json).RootElement);

    /// <summary>A named schema; null where there is none.</summary>
    public JsonElement? Schema(string name) =>
        _root.TryGetProperty("components", out JsonElement components)
        && components.TryGetProperty("schemas", out JsonElement schemas)
        && schemas.TryGetProperty(name, out JsonElement schema)
            ? schema
            : null;

    /// <summary>A schema with its reference followed, and the name that it has then.</summary>
    public (JsonElement Schema, string? Name) Resolve(JsonElement schema)
    {
        if (!schema.TryGetProperty("$ref", out JsonElement reference))
        {
            return (schema, null);
        }

        string name = reference.GetString()!.Split('/')[^1];
        return (Schema(name) ?? throw new InvalidDataException($"{Name} refers to {name} and lacks it."), name);
    }

    /// <summary>The properties of a schema, those of the schemas that it is made of included.</summary>
    public IReadOnlyDictionary<string, JsonElement> Properties(JsonElement schema)
    {
        schema = Resolve(schema).Schema;
        Dictionary<string, JsonElement> properties = new(StringComparer.Ordinal);
        foreach (JsonElement part in schema.TryGetProperty("allOf", out JsonElement parts) ? parts.EnumerateArray().ToArray() : [])
        {
            foreach (KeyValuePair<string, JsonElement> property in Properties(part))
            {
                properties[property.Key] = property.Value;
            }
        }

        foreach (JsonProperty property in schema.TryGetProperty("properties", out JsonElement own) ? own.EnumerateObject().ToArray() : [])
        {
            properties[property.Name] = property.Value;
        }

        return properties;
    }

    /// <summary>The names of the properties that a schema insists on.</summary>
    public IEnumerable<string> Required(JsonElement schema)
    {
        schema = Resolve(schema).Schema;
        return
        [
            .. schema.TryGetProperty("allOf", out JsonElement parts) ? parts.EnumerateArray().SelectMany(Required) : [],
            .. schema.TryGetProperty("required", out JsonElement required) ? required.EnumerateArray().Select(name => name.GetString()!) : [],
        ];
    }
}
