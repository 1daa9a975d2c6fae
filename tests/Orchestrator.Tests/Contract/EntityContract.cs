using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using Orchestrator.Client;

namespace Orchestrator.Tests.Contract;

/// <summary>Tells where the classes of entities and the schemas that they are read from differ.</summary>
/// <param name="find">A schema by its name, with its document.</param>
/// <param name="map">What is known of the classes.</param>
internal sealed class EntityContract(Func<string, (OpenApiDocument Document, JsonElement Schema)?> find, IReadOnlyDictionary<string, EntityMapping> map)
{
    /// <summary>The classes that answers are read into: all public ones with something to set.</summary>
    public static IEnumerable<Type> Entities(Assembly assembly) => assembly.GetExportedTypes()
        .Where(type => type.IsClass && !type.IsAbstract && !type.IsGenericType && type.GetConstructor(Type.EmptyTypes) is not null && Properties(type).Any())
        .OrderBy(type => type.Name, StringComparer.Ordinal);

    /// <summary>What is wrong with a class.</summary>
    public IEnumerable<string> Check(Type type)
    {
        EntityMapping mapping = Mapping(type);
        (string Name, OpenApiDocument Document, JsonElement Schema)[] schemas =
        [
            .. mapping.Schemas.Select(name => (Name: name, Found: find(name)))
                .Where(one => one.Found is not null)
                .Select(one => (one.Name, one.Found!.Value.Document, one.Found.Value.Schema)),
        ];
        foreach (string missing in mapping.Schemas.Where(name => schemas.All(schema => schema.Name != name)))
        {
            yield return $"{type.Name}: no document has the schema {missing}. Say in {nameof(EntityMap)} which it is.";
        }

        (string Schema, OpenApiDocument Document, string Property, JsonElement Definition)[] known =
        [
            .. schemas.SelectMany(one => one.Document.Properties(one.Schema).Select(property => (one.Name, one.Document, property.Key, property.Value))),
        ];
        Dictionary<string, PropertyInfo> ours = Properties(type).ToDictionary(WireName, StringComparer.OrdinalIgnoreCase);
        foreach ((string name, PropertyInfo property) in ours)
        {
            (string Schema, OpenApiDocument Document, string Property, JsonElement Definition)[] same =
                [.. known.Where(one => string.Equals(one.Property, name, StringComparison.OrdinalIgnoreCase))];
            bool inherited = property.DeclaringType is { IsAbstract: false } owner && owner != type;
            if (same.Length == 0 ? !inherited && !mapping.NotSent.Contains(property.Name) && schemas.Length > 0 : mapping.NotSent.Contains(property.Name))
            {
                yield return same.Length == 0
                    ? $"{type.Name}.{property.Name}: {string.Join(" and ", mapping.Schemas)} has no such property."
                    : $"{type.Name}.{property.Name}: {same[0].Schema} has it after all; take it from NotSent.";
            }

            foreach ((string schema, OpenApiDocument document, string inner, JsonElement definition) in same.Where(one => !Fits(property.PropertyType, one.Definition, one.Document)))
            {
                yield return $"{type.Name}.{property.Name}: it is a {Name(property.PropertyType)}, and {schema}.{inner} is {Describe(definition, document)}.";
            }
        }

        foreach ((string schema, _, string property, _) in known.Where(one => !ours.ContainsKey(one.Property) && !mapping.LeftOut.Contains(one.Property, StringComparer.OrdinalIgnoreCase)))
        {
            yield return $"{type.Name}: {schema}.{property} has no place in it. Add the property, or name it in LeftOut.";
        }

        foreach (string idle in mapping.LeftOut.Where(name => ours.ContainsKey(name) || !known.Any(one => string.Equals(one.Property, name, StringComparison.OrdinalIgnoreCase))))
        {
            yield return $"{type.Name}: {idle} is in LeftOut for nothing.";
        }
    }

    private EntityMapping Mapping(Type type) =>
        map.GetValueOrDefault(type.Name) ?? new EntityMapping((type.Name.StartsWith("Orch", StringComparison.Ordinal) ? type.Name[4..] : type.Name) + "Dto");

    /// <summary>The properties that the reader fills: those with a public setter. The others are worked out from them.</summary>
    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is { IsPublic: true });

    private static string WireName(PropertyInfo property) => property.GetCustomAttribute<WireNameAttribute>()?.Name ?? property.Name;

    private bool Fits(Type type, JsonElement definition, OpenApiDocument document)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(object))
        {
            return true;
        }

        (JsonElement schema, string? name) = document.Resolve(definition);
        string kind = Word(schema, "type") ?? "object";
        string? format = Word(schema, "format");
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDictionary<,>))
        {
            return kind == "object";
        }

        Type? item = type.IsArray
            ? type.GetElementType()
            : type.GetInterfaces().Append(type).FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
        return kind switch
        {
            "string" when format == "date-time" => type == typeof(DateTime),
            "string" when format == "uuid" => type == typeof(Guid) || type == typeof(string),
            "string" => type == typeof(string),
            "integer" => type == typeof(long) || (type == typeof(int) && format != "int64"),
            "number" => type == typeof(double) || type == typeof(decimal),
            "boolean" => type == typeof(bool),
            "array" => type != typeof(string) && item is not null && Fits(item, schema.GetProperty("items"), document),
            _ => name is not null && Mapping(type).Schemas.Contains(name),
        };
    }

    private static string Describe(JsonElement definition, OpenApiDocument document)
    {
        (JsonElement schema, string? name) = document.Resolve(definition);
        return name ?? (Word(schema, "type") == "array" ? "an array of " + Describe(schema.GetProperty("items"), document) : $"{Word(schema, "type")} {Word(schema, "format")}".TrimEnd());
    }

    private static string Name(Type type) =>
        Nullable.GetUnderlyingType(type)?.Name ?? (type.IsGenericType ? type.Name.Split('`')[0] + " of " + string.Join(", ", type.GetGenericArguments().Select(Name)) : type.Name);

    private static string? Word(JsonElement schema, string property) => schema.TryGetProperty(property, out JsonElement value) ? value.GetString() : null;
}
