using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Security;

namespace Orchestrator.Commands;

/// <summary>The values of a request's body: what the user gave, and nothing else, because servers refuse a body with a property that they do not know.</summary>
internal sealed class BodyValues : IEnumerable<KeyValuePair<string, object?>>
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.OrdinalIgnoreCase);

    public int Count => _values.Count;

    public object? this[string name]
    {
        get => _values.TryGetValue(name, out object? value) ? value : null;
        set => _values[name] = Plain(value);
    }

    /// <summary>The parameters marked <see cref="InBodyAttribute"/> that the user gave, in the order of their declaration.</summary>
    public static BodyValues Given(PSCmdlet cmdlet)
    {
        BodyValues values = [];
        foreach (PropertyInfo property in cmdlet.GetType().GetProperties().OrderBy(property => property.MetadataToken))
        {
            if (property.GetCustomAttribute<InBodyAttribute>() is { } inBody && cmdlet.MyInvocation.BoundParameters.ContainsKey(property.Name))
            {
                values[inBody.Name ?? property.Name] = property.GetValue(cmdlet);
            }
        }

        return values;
    }

    public void Add(string name, object? value) => this[name] = value;

    public bool Remove(string name) => _values.Remove(name);

    /// <summary>Leaves out what is null: properties that a server did not answer with, it may not know.</summary>
    public BodyValues WithoutNulls()
    {
        BodyValues present = [];
        foreach (KeyValuePair<string, object?> pair in _values.Where(pair => pair.Value is not null))
        {
            present[pair.Key] = pair.Value;
        }

        return present;
    }

    /// <summary>The same without what is empty, as a cell of a CSV file is that nobody filled in.</summary>
    public BodyValues Filled()
    {
        BodyValues filled = [];
        foreach (KeyValuePair<string, object?> pair in _values.Where(pair => pair.Value is not (null or "")))
        {
            filled[pair.Key] = pair.Value;
        }

        return filled;
    }

    /// <summary>The values that an entity does not have already. A secret is always a change, as servers never show one.</summary>
    public BodyValues ChangesTo(OrchEntity entity)
    {
        BodyValues changes = [];
        foreach (KeyValuePair<string, object?> pair in _values)
        {
            PropertyInfo? property = PropertyOf(entity, pair.Key);
            if (property is null || pair.Value is SecureString || !Same(property.GetValue(entity), pair.Value))
            {
                changes[pair.Key] = pair.Value;
            }
        }

        return changes;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A value without PowerShell's wrapping: hashtables and objects as dictionaries, switches as true or false.</summary>
    public static object? Plain(object? value) => value switch
    {
        PSObject { BaseObject: PSCustomObject } custom => custom.Properties.ToDictionary(property => property.Name, property => Plain(property.Value)),
        PSObject wrapped => Plain(wrapped.BaseObject),
        SwitchParameter flag => flag.ToBool(),
        string or SecureString => value,
        IDictionary map => PlainMap(map),
        BodyValues values => values._values,
        IEnumerable<KeyValuePair<string, object?>> => value,
        IEnumerable list => list.Cast<object?>().Select(Plain).ToArray(),
        _ => value,
    };

    private static Dictionary<string, object?> PlainMap(IDictionary map)
    {
        Dictionary<string, object?> plain = [];
        foreach (DictionaryEntry entry in map)
        {
            plain[Convert.ToString(entry.Key, CultureInfo.InvariantCulture)!] = Plain(entry.Value);
        }

        return plain;
    }

    private static PropertyInfo? PropertyOf(object entity, string name) =>
        entity.GetType().GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);

    private static bool SameList(object?[] current, object?[] wanted) =>
        current.Length == wanted.Length && current.Zip(wanted, Same).All(same => same);

    private static bool Same(object? current, object? wanted) => (current, wanted) switch
    {
        (null, null) => true,
        (null, string { Length: 0 }) => true,
        (null, _) or (_, null) => false,
        (string left, string right) => string.Equals(left, right, StringComparison.Ordinal),
        (IDictionary<string, object?> left, IEnumerable<KeyValuePair<string, object?>> right) =>
            right.All(pair => left.TryGetValue(pair.Key, out object? value) && Same(value, pair.Value)),
        (not IEnumerable, IEnumerable<KeyValuePair<string, object?>> right) =>
            right.All(pair => PropertyOf(current!, pair.Key) is { } property && Same(property.GetValue(current), pair.Value)),
        (IEnumerable left and not string, IEnumerable right and not string) =>
            SameList([.. left.Cast<object?>()], [.. right.Cast<object?>()]),
        _ => LanguagePrimitives.Equals(current, wanted),
    };
}
