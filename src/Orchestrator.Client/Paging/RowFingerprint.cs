using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Orchestrator.Client;

/// <summary>A number by which two rows without an id are told apart, made of all that they hold.</summary>
internal static class RowFingerprint
{
    private const long Seed = unchecked((long)14695981039346656037);
    private const long Prime = 1099511628211;

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> s_properties = new();

    public static long Of(object? value) => value switch
    {
        null => 0,
        string text => Of(text),
        IDictionary<string, object?> map => map.Aggregate(Seed, (all, member) => Add(Add(all, Of(member.Key)), Of(member.Value))),
        IEnumerable list => list.Cast<object?>().Aggregate(Seed, (all, item) => Add(all, Of(item))),
        IConvertible or Guid or DateTimeOffset or TimeSpan => value.GetHashCode(),
        _ => PropertiesOf(value.GetType()).Aggregate(Seed, (all, property) => Add(all, Of(property.GetValue(value)))),
    };

    private static long Of(string text) => text.Aggregate(Seed, (all, letter) => Add(all, letter));

    private static long Add(long all, long one) => unchecked((all ^ one) * Prime);

    private static PropertyInfo[] PropertiesOf(Type type) => s_properties.GetOrAdd(
        type,
        one => [.. one.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanRead && property.CanWrite && property.GetIndexParameters().Length == 0)]);
}
