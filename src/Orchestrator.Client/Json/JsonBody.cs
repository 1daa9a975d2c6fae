using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Orchestrator.Client;

/// <summary>A JSON body: made once, sent as often as the request is, and shown without its secrets.</summary>
internal sealed class JsonBody : RequestBody
{
    private static readonly Regex s_secretNames = new("password|passwd|passphrase|pwd|secret|token|licensekey|apikey|api[-_]key|privatekey|connectionstring|authorization|cookie|credential$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private readonly object? _value;
    private readonly string? _text;

    private JsonBody(object? value, string? text)
    {
        _value = value;
        _text = text;
    }

    /// <summary>
    /// A body of dictionaries, lists and plain values, as they are now; a <see cref="SecureString"/> becomes text only in the
    /// request itself.
    /// </summary>
    /// <exception cref="FormatException">The value contains itself, is too deep or too large, or has no JSON form.</exception>
    public static JsonBody Of(object? value) => new(PlainCopy.Of(value), null);

    /// <summary>As <see cref="Of(object?)"/>, with another content type than JSON's own.</summary>
    public static JsonBody Of(object? value, string contentType) => new(value, null) { ContentType = contentType };

    /// <summary>A body that is JSON already.</summary>
    public static JsonBody FromText(string json) => new(null, json);

    /// <summary>Text of any content type, sent as it is.</summary>
    public static JsonBody FromText(string text, string contentType) => new(null, text) { ContentType = contentType };

    /// <summary>The dictionaries, lists and plain values; null where the body is a text.</summary>
    public object? Value => _value;

    /// <summary>The body for a trace: values that are secret by type or by name are hidden.</summary>
    public override string Redacted => _text is null ? Write(reveal: false) : RedactText(_text);

    /// <summary>The values that are secret by type or by name, as they are sent.</summary>
    public override IEnumerable<string> Secrets => _text is null ? SecretsOf(_value, isSecret: false) : SecretsOf(_text);

    /// <summary>The content type to send it as.</summary>
    private string ContentType { get; init; } = "application/json; charset=utf-8";

    public override HttpContent ToContent()
    {
        MediaTypeHeaderValue type = MediaTypeHeaderValue.Parse(ContentType);
        ByteArrayContent content = new(EncodingOf(type).GetBytes(_text ?? Write(reveal: true)));
        content.Headers.ContentType = type;
        return content;
    }

    private string Write(bool reveal)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture);
        using (JsonTextWriter writer = new(text))
        {
            Write(writer, _value, reveal);
        }

        return text.ToString();
    }

    private static void Write(JsonTextWriter writer, object? value, bool reveal)
    {
        switch (value)
        {
            case null:
                writer.WriteNull();
                break;
            case SecureString secret:
                writer.WriteValue(reveal ? Secret.Reveal(secret) : "***");
                break;
            case string text:
                writer.WriteValue(text);
                break;
            case DateTime moment:
                writer.WriteValue(ODataLiteral.Of(moment));
                break;
            case DateTimeOffset moment:
                writer.WriteValue(ODataLiteral.Of(moment));
                break;
            case Dictionary<string, object?> members:
                writer.WriteStartObject();
                foreach (KeyValuePair<string, object?> member in members)
                {
                    WriteMember(writer, member.Key, member.Value, reveal);
                }

                writer.WriteEndObject();
                break;
            case object?[] list:
                writer.WriteStartArray();
                foreach (object? item in list)
                {
                    Write(writer, item, reveal);
                }

                writer.WriteEndArray();
                break;
            case Enum name:
                writer.WriteValue(name.ToString());
                break;
            default:
                writer.WriteValue(value);
                break;
        }
    }

    private static void WriteMember(JsonTextWriter writer, string name, object? value, bool reveal)
    {
        writer.WritePropertyName(name);
        Write(writer, reveal || value is null || !s_secretNames.IsMatch(name) ? value : "***", reveal);
    }

    private static IEnumerable<string> SecretsOf(object? value, bool isSecret) => value switch
    {
        SecureString secret => [Secret.Reveal(secret)],
        Dictionary<string, object?> members => members.SelectMany(member => SecretsOf(member.Value, isSecret || s_secretNames.IsMatch(member.Key))),
        object?[] list => list.SelectMany(item => SecretsOf(item, isSecret)),
        string text when isSecret => [text],
        _ => [],
    };

    private static IEnumerable<string> SecretsOf(string json)
    {
        try
        {
            return [.. SecretsOf(PlainValue.Parse(json), isSecret: false)];
        }
        catch (FormatException)
        {
            // What cannot be read is shown nowhere either.
            return [];
        }
    }

    private static string RedactText(string json)
    {
        try
        {
            JToken token = JToken.Parse(json);
            foreach (JProperty property in ((token as JContainer)?.DescendantsAndSelf() ?? []).OfType<JProperty>())
            {
                if (property.Value.Type != JTokenType.Null && s_secretNames.IsMatch(property.Name))
                {
                    property.Value = "***";
                }
            }

            return token.ToString(Formatting.None);
        }
        catch (JsonException)
        {
            // What cannot be read cannot be checked for secrets.
            return "(a body of " + json.Length.ToString(CultureInfo.InvariantCulture) + " characters that is not JSON)";
        }
    }
}
