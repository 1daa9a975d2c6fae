using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Orchestrator.Sandbox;

/// <summary>
/// Binds a body as the server does: names without case, nothing that the schema lacks. A body with one property too many
/// is no body at all there, and the message says so of the whole parameter.
/// </summary>
internal static class BodyReader
{
    /// <summary>Reads a body.</summary>
    /// <param name="text">The JSON.</param>
    /// <param name="shape">The schema.</param>
    /// <param name="parameter">What the server's code calls the body.</param>
    /// <param name="optional">Required properties that this operation does without.</param>
    public static Input Read(string text, Shape shape, string parameter, params string[] optional)
    {
        JToken? body = Parse(text, parameter);
        if (body is not JObject members)
        {
            throw MustNotBeNull(parameter);
        }

        Input input = Bind(members, shape, parameter);
        foreach (Property property in shape.Properties)
        {
            if (property.Required && input[property.Name] is null && !optional.Contains(property.Name))
            {
                throw SandboxException.Invalid($"The {property.Name} field is required.");
            }
        }

        return input;
    }

    private static JToken? Parse(string text, string parameter)
    {
        try
        {
            using JsonTextReader reader = new(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
            return reader.Read() ? JToken.ReadFrom(reader) : null;
        }
        catch (JsonException)
        {
            throw MustNotBeNull(parameter);
        }
    }

    private static Input Bind(JObject members, Shape shape, string parameter)
    {
        Dictionary<Property, object?> given = [];
        foreach (JProperty member in members.Properties())
        {
            if (member.Name.IndexOf("@odata.", StringComparison.OrdinalIgnoreCase) >= 0)
            {
                continue;
            }

            if (shape.Find(member.Name) is not { Hidden: false } property)
            {
                throw MustNotBeNull(parameter);
            }

            given[property] = member.Value.Type == JTokenType.Null ? null : Value(property, member.Value, parameter);
        }

        return new Input(shape, given);
    }

    private static object Value(Property property, JToken token, string parameter)
    {
        switch (property.Kind)
        {
            case PropertyKind.Text when token.Type == JTokenType.String:
                return Text(property, (string)token!);
            case PropertyKind.Int32 when token is JValue { Value: long and >= int.MinValue and <= int.MaxValue }:
            case PropertyKind.Int64 when token is JValue { Value: long }:
                return Number(property, (long)token);
            case PropertyKind.Boolean when token.Type == JTokenType.Boolean:
                return (bool)token;
            case PropertyKind.Time when token.Type == JTokenType.String && DateTimeOffset.TryParse(
                (string)token!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time):
                return time;
            case PropertyKind.Guid when token.Type == JTokenType.String && Guid.TryParse((string)token!, out Guid guid):
                return guid;
            case PropertyKind.Enum when token.Type is JTokenType.String or JTokenType.Integer:
                return Name(property, token.ToString());
            case PropertyKind.Map when token.Type == JTokenType.Object:
                return token;
            case PropertyKind.Texts when token is JArray items && items.All(item => item.Type == JTokenType.String):
                return items.Select(item => (string)item!).ToList();
            case PropertyKind.Numbers when token is JArray items && items.All(item => item is JValue { Value: long }):
                return items.Select(item => (long)item).ToList();
            case PropertyKind.Complex or PropertyKind.Link when token is JObject members:
                return Bind(members, property.Target!(), parameter);
            case PropertyKind.ComplexList or PropertyKind.Links when token is JArray items && items.All(item => item is JObject):
                return items.Select(item => Bind((JObject)item, property.Target!(), parameter)).ToList();
            default:
                throw MustNotBeNull(parameter);
        }
    }

    private static string Text(Property property, string text) =>
        property.MaxLength == 0 || text.Length <= property.MaxLength
            ? text
            : throw SandboxException.Invalid($"The field {property.Name} must be a string with a maximum length of {property.MaxLength}.");

    private static long Number(Property property, long number) =>
        property.Minimum is null || number >= property.Minimum
            ? number
            : throw SandboxException.Invalid($"The field {property.Name} must be at least {property.Minimum}.");

    private static string Name(Property property, string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number < property.Values!.Count)
        {
            return property.Values[number];
        }

        return property.Values!.FirstOrDefault(name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase))
            ?? throw SandboxException.Invalid($"The value '{text}' is not valid for {property.Name}.");
    }

    private static SandboxException MustNotBeNull(string parameter) => SandboxException.Invalid(parameter + " must not be null");
}
