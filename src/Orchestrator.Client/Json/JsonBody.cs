using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Orchestrator.Client;

/// <summary>A JSON body: made once, sent as often as the request is, and shown without its secrets.</summary>
internal sealed class JsonBody
{
    private static readonly Regex s_secretNames = new("password|secret|token|licensekey|clientsecret|credential$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private readonly object? _value;
    private readonly string? _text;

    private JsonBody(object? value, string? text)
    {
        _value = value;
        _text = text;
    }

    /// <summary>A body of dictionaries, lists and plain values; a <see cref="SecureString"/> becomes text only in the request itself.</summary>
    public static JsonBody Of(object? value) => new(value, null);

    /// <summary>A body that is JSON already.</summary>
    public static JsonBody FromText(string json) => new(null, json);

    /// <summary>The dictionaries, lists and plain values; null where the body is a text.</summary>
    public object? Value => _value;

    /// <summary>The body for a trace: values that are secret by type or by name are hidden.</summary>
    public string Redacted => _text is null ? Write(reveal: false) : RedactText(_text);

    public HttpContent ToContent() => new StringContent(_text ?? Write(reveal: true), new UTF8Encoding(false), "application/json");

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
            case IDictionary map:
                writer.WriteStartObject();
                foreach (DictionaryEntry entry in map)
                {
                    WriteMember(writer, (string)Convert.ChangeType(entry.Key, typeof(string), CultureInfo.InvariantCulture), entry.Value, reveal);
                }

                writer.WriteEndObject();
                break;
            case IEnumerable<KeyValuePair<string, object?>> members:
                writer.WriteStartObject();
                foreach (KeyValuePair<string, object?> member in members)
                {
                    WriteMember(writer, member.Key, member.Value, reveal);
                }

                writer.WriteEndObject();
                break;
            case IEnumerable list:
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
