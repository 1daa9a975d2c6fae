using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Orchestrator.Tests.Contract;

/// <summary>An operation of an OpenAPI document.</summary>
internal sealed class OpenApiOperation
{
    private readonly JsonElement _definition;
    private readonly Lazy<Regex> _pattern;

    public OpenApiOperation(OpenApiDocument document, string method, string path, JsonElement definition)
    {
        Document = document;
        Method = method;
        Path = path;
        _definition = definition;
        Id = definition.GetProperty("operationId").GetString()!;
        Parameters = definition.TryGetProperty("parameters", out JsonElement parameters)
            ? [.. parameters.EnumerateArray().Select(parameter => new OpenApiParameter(parameter))]
            : [];
        _pattern = new Lazy<Regex>(() => new Regex(
            "^" + Regex.Replace(Regex.Escape(path), @"'?\\\{(\w+)}'?", Place) + @"(?:\(\))?$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));
    }

    public OpenApiDocument Document { get; }

    public string Id { get; }

    public string Method { get; }

    public string Path { get; }

    public IReadOnlyList<OpenApiParameter> Parameters { get; }

    public string Description => Text("description").Replace("\r", string.Empty, StringComparison.Ordinal);

    public bool Deprecated => _definition.TryGetProperty("deprecated", out JsonElement deprecated) && deprecated.GetBoolean();

    public bool HasFolderHeader => Parameters.Any(parameter => parameter.Is("header", "X-UIPATH-OrganizationUnitId"));

    /// <summary>How much of the path is literal: of two paths that fit, the one with more is meant.</summary>
    public int LiteralLength => Regex.Replace(Path, @"\{\w+\}", string.Empty).Length;

    public bool TakesBody => _definition.TryGetProperty("requestBody", out _);

    public bool NeedsBody => TakesBody && _definition.GetProperty("requestBody").TryGetProperty("required", out JsonElement required) && required.GetBoolean();

    /// <summary>The types of content that the body may have.</summary>
    public IReadOnlyList<string> BodyTypes => TakesBody && _definition.GetProperty("requestBody").TryGetProperty("content", out JsonElement content)
        ? [.. content.EnumerateObject().Select(type => type.Name)]
        : [];

    /// <summary>The schema of a JSON body; null where the document has none.</summary>
    public JsonElement? BodySchema => TakesBody && _definition.GetProperty("requestBody").TryGetProperty("content", out JsonElement content)
        ? JsonSchema(content)
        : null;

    /// <summary>The schema of the answer that says that all went well; null where the document has none.</summary>
    /// <param name="status">The answer's status; null for any that says so.</param>
    public JsonElement? AnswerSchema(int? status = null) => _definition.GetProperty("responses").EnumerateObject()
        .Where(response => response.Name.StartsWith('2') && (status is null || response.Name == status.Value.ToString(CultureInfo.InvariantCulture)))
        .Select(response => response.Value.TryGetProperty("content", out JsonElement content) ? JsonSchema(content) : null)
        .FirstOrDefault(schema => schema is not null);

    /// <summary>The values of the path's parameters; null where a path is not this operation's.</summary>
    /// <param name="path">The path, unescaped.</param>
    public IReadOnlyDictionary<string, string>? Match(string path)
    {
        Match match = _pattern.Value.Match(path);
        return match.Success ? match.Groups.Values.Skip(1).ToDictionary(group => group.Name, group => group.Value) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Method + " " + Path;

    /// <summary>What may stand in the place of a path parameter: a quoted text where it is quoted.</summary>
    private static string Place(Match parameter) =>
        parameter.Value[0] == '\'' ? $"'(?<{parameter.Groups[1].Value}>(?:[^']|'')*)'" : $"(?<{parameter.Groups[1].Value}>[^/()']*)";

    private static JsonElement? JsonSchema(JsonElement content) => content.EnumerateObject()
        .Where(type => type.Name.Contains("json", StringComparison.Ordinal) && type.Value.TryGetProperty("schema", out _))
        .Select(type => (JsonElement?)type.Value.GetProperty("schema"))
        .FirstOrDefault();

    private string Text(string property) => _definition.TryGetProperty(property, out JsonElement value) ? value.GetString() ?? string.Empty : string.Empty;
}
