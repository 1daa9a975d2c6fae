using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Orchestrator.Client;

/// <summary>What the body of a refusal says, whichever of Orchestrator's shapes it has.</summary>
internal sealed class ApiErrorBody
{
    private ApiErrorBody(string text) => Text = text;

    public string? Message { get; private init; }

    public int? Code { get; private init; }

    public string? TraceId { get; private init; }

    /// <summary>The text as it came, shortened.</summary>
    public string Text { get; }

    public static ApiErrorBody Read(string text, string? mediaType)
    {
        string kept = text.Length > 4096 ? text.Substring(0, 4096) + "…" : text;
        if (string.IsNullOrWhiteSpace(text))
        {
            return new ApiErrorBody(string.Empty);
        }

        char first = text.TrimStart()[0];
        if (first is not ('{' or '[' or '"'))
        {
            bool html = first == '<' || mediaType?.IndexOf("html", StringComparison.OrdinalIgnoreCase) >= 0;
            return new ApiErrorBody(kept) { Message = html ? null : Shorten(text) };
        }

        try
        {
            return Read(JToken.Parse(text), kept);
        }
        catch (JsonException)
        {
            // A cut or broken body still says something; show it as it is.
            return new ApiErrorBody(kept) { Message = Shorten(text) };
        }
    }

    private static ApiErrorBody Read(JToken token, string kept)
    {
        if (token is not JObject body)
        {
            return new ApiErrorBody(kept) { Message = token is JArray list ? Lines(list) : Shorten(token.ToString()) };
        }

        JToken? error = Get(body, "error");
        JObject inner = error as JObject ?? Get(body, "result") as JObject ?? body;
        string? message =
            Join(TextOf(Get(inner, "message")) ?? TextOf(Get(body, "message")), TextOf(Get(inner, "details")), Lines(Get(inner, "validationErrors")))
            ?? Join(TextOf(Get(body, "title")), TextOf(Get(body, "detail")), Lines(Get(body, "errors")))
            ?? Join(error is JObject ? null : TextOf(error), TextOf(Get(body, "error_description")))
            ?? Lines(Get(inner, "errors"))
            ?? TextOf(Get(body, "errorMessage"));
        return new ApiErrorBody(kept)
        {
            Message = message,
            Code = Number(Get(body, "errorCode") ?? Get(inner, "code")),
            TraceId = TextOf(Get(body, "traceId")),
        };
    }

    private static JToken? Get(JObject body, string name) =>
        body.GetValue(name, StringComparison.OrdinalIgnoreCase) is { Type: not JTokenType.Null } value ? value : null;

    private static string? TextOf(JToken? token) => token switch
    {
        null => null,
        JValue value => value.ToString(CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null,
        _ => Lines(token),
    };

    private static int? Number(JToken? token) =>
        token is JValue value && int.TryParse(value.ToString(CultureInfo.InvariantCulture), NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>Lists of texts, of objects with a message or description, and of fields with their messages, as one text.</summary>
    private static string? Lines(JToken? token)
    {
        IEnumerable<string?> lines = token switch
        {
            JArray list => list.Select(item => item is JObject one
                ? TextOf(Get(one, "message")) ?? TextOf(Get(one, "description")) ?? TextOf(Get(one, "errorMessage")) ?? one.ToString(Formatting.None)
                : TextOf(item)),
            JObject fields => fields.Properties().Select(field => field.Name + ": " + TextOf(field.Value)),
            null => [],
            _ => [token.ToString()],
        };
        string text = string.Join("; ", lines.Where(line => !string.IsNullOrEmpty(line)));
        return text.Length == 0 ? null : text;
    }

    private static string? Join(params string?[] parts)
    {
        string text = string.Join(" ", parts.Where(part => part is not null).Distinct(StringComparer.Ordinal));
        return text.Length == 0 ? null : text;
    }

    private static string Shorten(string text)
    {
        text = text.Trim();
        return text.Length > 500 ? text.Substring(0, 500) + "…" : text;
    }
}
