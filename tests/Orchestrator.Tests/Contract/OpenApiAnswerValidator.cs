using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Orchestrator.Tests.Contract;

/// <summary>Tells what a document has against an answer.</summary>
internal sealed class OpenApiAnswerValidator(IReadOnlyList<OpenApiOperation> operations)
{
    /// <summary>What is wrong with an answer; nothing where it has the document's shape.</summary>
    /// <param name="operationId">The operation's id: <c>Robots_Get</c>.</param>
    /// <param name="body">The answer's body.</param>
    /// <param name="status">The answer's status; null for any that says that all went well.</param>
    public IReadOnlyList<string> Validate(string operationId, string? body, int? status = null)
    {
        if (operations.FirstOrDefault(one => one.Id == operationId) is not { } operation)
        {
            return [$"{operationId} is no operation of the document."];
        }

        if (operation.AnswerSchema(status) is not { } schema || schema.ToString().Contains("\"binary\"", StringComparison.Ordinal))
        {
            return [];
        }

        if (string.IsNullOrEmpty(body))
        {
            return ["body: it is empty."];
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(body);
            return new SchemaValidator(operation.Document, answer: true).Check(schema, Unwrap(operation, schema, json.RootElement));
        }
        catch (JsonException e)
        {
            return ["body: it is no JSON. " + e.Message];
        }
    }

    /// <summary>OData wraps what is no object; the document shows some of those without their wrapping.</summary>
    private static JsonElement Unwrap(OpenApiOperation operation, JsonElement schema, JsonElement answer) =>
        operation.Path.StartsWith("/odata/", StringComparison.Ordinal)
        && answer.ValueKind == JsonValueKind.Object
        && operation.Document.Properties(schema).Count == 0
        && answer.TryGetProperty("value", out JsonElement value)
        && answer.EnumerateObject().All(property => property.Name == "value" || property.Name.StartsWith("@odata.", StringComparison.Ordinal))
            ? value
            : answer;
}
