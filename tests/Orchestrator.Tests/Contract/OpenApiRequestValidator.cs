using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Orchestrator.Tests.Contract;

/// <summary>Tells what a document has against a request.</summary>
internal sealed class OpenApiRequestValidator(IReadOnlyList<OpenApiOperation> operations)
{
    private static readonly string[] s_folderHeaders = ["X-UIPATH-OrganizationUnitId", "X-UIPATH-FolderKey", "X-UIPATH-FolderPath", "X-UIPATH-FolderPath-Encoded"];

    private readonly Lazy<Regex> _root = new(() =>
        new Regex("/(?:" + string.Join('|', operations.Select(operation => Regex.Escape(operation.Path.Split('/')[1])).Distinct()) + ")(?:/|$)", RegexOptions.IgnoreCase));

    /// <summary>The operation that a request addresses; null where none fits.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path, with what stands before the Orchestrator's own part or without, unescaped.</param>
    public OpenApiOperation? Find(string method, string path) => Candidates(path)
        .FirstOrDefault(operation => string.Equals(operation.Method, method, StringComparison.OrdinalIgnoreCase));

    /// <summary>What is wrong with a request; nothing where the document allows it.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="pathAndQuery">The path and the query, as they are sent.</param>
    /// <param name="headers">The headers.</param>
    /// <param name="body">The body; null or empty for none.</param>
    public IReadOnlyList<string> Validate(string method, string pathAndQuery, IReadOnlyDictionary<string, string>? headers = null, string? body = null)
    {
        string[] parts = pathAndQuery.Split('?', 2);
        string path = Local(Uri.UnescapeDataString(parts[0]));
        if (Find(method, path) is not { } operation)
        {
            OpenApiOperation[] others = [.. Candidates(path)];
            return [others.Length > 0 ? $"{path} takes {string.Join(", ", others.Select(other => other.Method))}, and not {method}." : $"{path} is no path of the document."];
        }

        headers ??= new Dictionary<string, string>();
        SchemaValidator schemas = new(operation.Document, answer: false);
        return
        [
            .. Path(operation, schemas, path),
            .. new QueryValidator(operation, schemas).Check(parts.Length > 1 ? parts[1] : string.Empty),
            .. Headers(operation, schemas, headers),
            .. Body(operation, schemas, headers, body),
        ];
    }

    private IEnumerable<OpenApiOperation> Candidates(string path)
    {
        path = Local(path);
        return operations.Where(operation => operation.Match(path) is not null).OrderByDescending(operation => operation.LiteralLength);
    }

    private string Local(string path)
    {
        path = path.StartsWith('/') ? path : "/" + path;
        return _root.Value.Match(path) is { Success: true } match ? path[match.Index..] : path;
    }

    private static IEnumerable<string> Path(OpenApiOperation operation, SchemaValidator schemas, string path)
    {
        IReadOnlyDictionary<string, string> values = operation.Match(path)!;
        foreach (OpenApiParameter parameter in operation.Parameters.Where(parameter => parameter.In == "path" && values.ContainsKey(parameter.Name)))
        {
            string value = values[parameter.Name].Replace("''", "'", StringComparison.Ordinal);
            IEnumerable<string> problems = parameter.IsArray
                ? value.Trim('[', ']').Split(',').SelectMany(item => schemas.CheckText(parameter.Schema.GetProperty("items"), item.Trim(), parameter.Name))
                : schemas.CheckText(parameter.Schema, value, parameter.Name);
            foreach (string problem in problems.Concat(value.Length == 0 ? [$"{parameter.Name}: it is empty."] : []))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<string> Headers(OpenApiOperation operation, SchemaValidator schemas, IReadOnlyDictionary<string, string> headers)
    {
        string[] folders = [.. headers.Keys.Where(name => s_folderHeaders.Contains(name, StringComparer.OrdinalIgnoreCase))];
        if (folders.Length > 0 && !operation.HasFolderHeader)
        {
            yield return $"{folders[0]}: the operation is not one of a folder.";
        }

        if (folders.Length > 1)
        {
            yield return $"{string.Join(", ", folders)}: one of them is enough.";
        }

        foreach (KeyValuePair<string, string> header in headers)
        {
            string? problem = header.Key.ToUpperInvariant() switch
            {
                "X-UIPATH-FOLDERKEY" => Guid.TryParse(header.Value, out _) ? null : "is no key.",
                "X-UIPATH-FOLDERPATH-ENCODED" => IsEncodedPath(header.Value) ? null : "is no path in UTF-16 and Base64.",
                _ => null,
            };
            if (problem is not null)
            {
                yield return $"{header.Key}: '{header.Value}' {problem}";
            }

            foreach (string wrong in operation.Parameters.Where(parameter => parameter.Is("header", header.Key))
                .SelectMany(parameter => schemas.CheckText(parameter.Schema, header.Value, header.Key)))
            {
                yield return wrong;
            }
        }

        foreach (OpenApiParameter parameter in operation.Parameters
            .Where(parameter => parameter is { In: "header", Required: true } && !headers.Keys.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase)))
        {
            yield return $"{parameter.Name}: the header is required and missing.";
        }
    }

    private static bool IsEncodedPath(string text)
    {
        byte[] bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out int length)
            && length % 2 == 0
            && !Encoding.Unicode.GetString(bytes, 0, length).Any(character => char.IsControl(character) || character == '\uFFFD');
    }

    private static IReadOnlyList<string> Body(OpenApiOperation operation, SchemaValidator schemas, IReadOnlyDictionary<string, string> headers, string? body)
    {
        string type = headers.FirstOrDefault(header => header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Value ?? "application/json";
        if (string.IsNullOrEmpty(body))
        {
            return operation.NeedsBody || (operation.BodySchema is { } wanted && operation.Document.Required(wanted).Any())
                ? ["body: it is required and missing."]
                : [];
        }

        if (!operation.TakesBody)
        {
            return ["body: the operation takes none."];
        }

        if (type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            return operation.BodyTypes.Contains("multipart/form-data") ? [] : [$"body: the operation takes no {type}."];
        }

        if (operation.BodySchema is not { } schema)
        {
            return [$"body: the operation takes {string.Join(", ", operation.BodyTypes)}, and not {type}."];
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Null ? ["body: it is null."] : schemas.Check(schema, json.RootElement, operation.Method == "PATCH");
        }
        catch (JsonException e)
        {
            return ["body: it is no JSON. " + e.Message];
        }
    }
}
