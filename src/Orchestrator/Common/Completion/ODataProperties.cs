using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Orchestrator.Commands;

/// <summary>The properties that OData's words may name in a cmdlet that lists.</summary>
internal static class ODataProperties
{
    /// <summary>What a cmdlet lists; null for one that does not.</summary>
    public static Type? EntityOf(Type? command)
    {
        for (Type? type = command; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(OrchReadCommand<>))
            {
                return type.GetGenericArguments()[0];
            }
        }

        return null;
    }

    /// <summary>Properties of an entity, by name.</summary>
    /// <param name="entity">The entity's class.</param>
    /// <param name="related">True for those that are objects of their own, false for those with values.</param>
    public static IEnumerable<PropertyInfo> Of(Type? entity, bool related = false) =>
        (entity?.GetProperties(BindingFlags.Public | BindingFlags.Instance) ?? [])
            .Where(property => property.CanWrite && IsRelated(property.PropertyType) == related)
            .OrderBy(property => property.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>What a property holds, in a word or two.</summary>
    public static string Tip(PropertyInfo property)
    {
        Type type = property.PropertyType;
        Type item = ItemOf(type);
        Type plain = Nullable.GetUnderlyingType(item) ?? item;
        return property.Name + ": "
            + (plain == typeof(string) ? "text" : plain == typeof(bool) ? "true or false" : plain == typeof(DateTime) ? "date and time" : plain == typeof(Guid) ? "key" : plain.IsPrimitive ? "number" : plain.Name)
            + (item == type ? string.Empty : ", several");
    }

    private static Type ItemOf(Type type) =>
        type.IsArray ? type.GetElementType()! : type != typeof(string) && type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) ? type.GetGenericArguments()[0] : type;

    private static bool IsRelated(Type type) => ItemOf(type) is { IsClass: true } item && item != typeof(string) && item != typeof(object);
}
