using System;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Orchestrator.Tests.Contract;

/// <summary>A parameter of the path, the query or the headers.</summary>
internal sealed class OpenApiParameter(JsonElement definition)
{
    public string Name { get; } = definition.GetProperty("name").GetString()!;

    /// <summary>path, query or header.</summary>
    public string In { get; } = definition.GetProperty("in").GetString()!;

    public bool Required { get; } = definition.TryGetProperty("required", out JsonElement required) && required.GetBoolean();

    public JsonElement Schema { get; } = definition.GetProperty("schema");

    public bool IsArray => Schema.TryGetProperty("type", out JsonElement type) && type.GetString() == "array";

    /// <summary>The number in "The maximum … is 1000", whatever it counts; null where the description has none.</summary>
    public int? Maximum { get; } =
        definition.TryGetProperty("description", out JsonElement description) && Regex.Match(description.GetString() ?? string.Empty, @"The maximum [\w ]+ is (\d+)") is { Success: true } match
            ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : null;

    public bool Is(string place, string name) => In == place && string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);
}
