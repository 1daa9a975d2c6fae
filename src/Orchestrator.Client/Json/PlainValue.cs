using System;
using System.IO;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Orchestrator.Client;

/// <summary>Free-form JSON as plain dictionaries, arrays and values, with no type of the JSON library.</summary>
internal static class PlainValue
{
    public static JsonConverter Converter { get; } = new PlainConverter();

    public static object? Of(object? value) => value switch
    {
        JObject body => body.Properties().Aggregate(
            PlainCopy.MapFor(body.Properties().Select(property => property.Name)),
            (plain, property) =>
            {
                plain[property.Name] = Of(property.Value);
                return plain;
            }),
        JArray list => list.Select(Of).ToArray(),
        JValue single => single.Value,
        _ => value,
    };

    /// <summary>Reads JSON text.</summary>
    /// <exception cref="FormatException">The text is not JSON.</exception>
    public static object? Parse(string json)
    {
        try
        {
            using JsonTextReader reader = new(new StringReader(json)) { DateParseHandling = DateParseHandling.None, MaxDepth = 64 };
            JToken token = JToken.ReadFrom(reader);
            return reader.Read() ? throw new FormatException("There is more after the end of the JSON.") : Of(token);
        }
        catch (JsonException e)
        {
            throw new FormatException(e.Message, e);
        }
    }

    private sealed class PlainConverter : JsonConverter
    {
        public override bool CanWrite => false;

        public override bool CanConvert(Type objectType) => true;

        public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
            Of(JToken.ReadFrom(reader));

        public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => throw new NotSupportedException();
    }
}
