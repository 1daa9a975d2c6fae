using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>
/// Binds a body as the server does: names without case. Where OData reads it, a body with one property too many is no body
/// at all, and the message says so of the whole parameter; elsewhere such a property is passed over.
/// </summary>
/// <param name="document">The document that the server keeps to.</param>
/// <param name="parameter">What the server's code calls the body.</param>
/// <param name="strict">Whether OData reads it.</param>
internal sealed class BodyReader(int document, string parameter, bool strict)
{
    /// <summary>Reads a body.</summary>
    /// <param name="text">The JSON.</param>
    /// <param name="shape">The schema.</param>
    /// <param name="optional">Required properties that this operation does without.</param>
    public Input Read(string text, Shape shape, params string[] optional)
    {
        JToken? body = Parse(text);
        if (body is not JObject members)
        {
            throw MustNotBeNull();
        }

        Input input = Bind(members, shape);
        foreach (Property property in shape.Properties)
        {
            if (property.Member!.Required && property.In.Has(document) && input[property.Name] is null && !optional.Contains(property.Name))
            {
                throw SandboxException.Invalid($"The {property.Name} field is required.");
            }
        }

        return input;
    }

    private JToken? Parse(string text)
    {
        try
        {
            using JsonTextReader reader = new(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
            return reader.Read() ? JToken.ReadFrom(reader) : null;
        }
        catch (JsonException)
        {
            throw MustNotBeNull();
        }
    }

    private Input Bind(JObject members, Shape shape)
    {
        Dictionary<Property, object?> given = [];
        foreach (JProperty member in members.Properties())
        {
            if (member.Name.IndexOf("@odata.", StringComparison.OrdinalIgnoreCase) >= 0)
            {
                continue;
            }

            if (shape.Find(member.Name) is not { } property || !property.In.Has(document))
            {
                if (strict)
                {
                    throw MustNotBeNull();
                }

                continue;
            }

            given[property] = member.Value.Type == JTokenType.Null ? null : Value(property, member.Value);
        }

        return new Input(shape, given);
    }

    private object Value(Property property, JToken token)
    {
        switch (property.Kind)
        {
            case PropertyKind.Text when token.Type == JTokenType.String:
                return Text(property, (string)token!);
            case PropertyKind.Int32 when token is JValue { Value: long and >= int.MinValue and <= int.MaxValue }:
            case PropertyKind.Int64 when token is JValue { Value: long }:
                return Number(property, (long)token);
            case PropertyKind.Decimal when token.Type is JTokenType.Integer or JTokenType.Float:
                return (decimal)token;
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
                return Bind(members, property.Target!());
            case PropertyKind.ComplexList or PropertyKind.Links when token is JArray items && items.All(item => item is JObject):
                return items.Select(item => Bind((JObject)item, property.Target!())).ToList();
            default:
                throw MustNotBeNull();
        }
    }

    private static string Text(Property property, string text)
    {
        ApiType type = property.Member!.Type;
        int least = type.MinLength ?? 0;
        if (text.Length >= least && text.Length <= (type.MaxLength ?? int.MaxValue))
        {
            return text;
        }

        string minimum = least > 0 ? $"a minimum length of {least} and " : string.Empty;
        throw SandboxException.Invalid($"The field {property.Name} must be a string with {minimum}a maximum length of {type.MaxLength ?? int.MaxValue}.");
    }

    private static long Number(Property property, long number)
    {
        ApiType type = property.Member!.Type;
        if (type.Minimum is { } least && number < decimal.Parse(least, CultureInfo.InvariantCulture))
        {
            throw SandboxException.Invalid($"The field {property.Name} must be at least {least}.");
        }

        return type.Maximum is { } most && number > decimal.Parse(most, CultureInfo.InvariantCulture)
            ? throw SandboxException.Invalid($"The field {property.Name} must be at most {most}.")
            : number;
    }

    private string Name(Property property, string text)
    {
        string? name = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number < property.Values!.Count
            ? property.Values[number]
            : property.Values!.FirstOrDefault(one => string.Equals(one, text, StringComparison.OrdinalIgnoreCase));
        return name is not null && property.Allows(name, document) ? name : throw SandboxException.Invalid($"The value '{text}' is not valid for {property.Name}.");
    }

    private SandboxException MustNotBeNull() => SandboxException.Invalid(parameter + " must not be null");
}
