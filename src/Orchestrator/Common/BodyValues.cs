using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Security;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// The values of a request's body: what the user gave, and nothing else, because servers refuse a body with a property that they
/// don't know. It never changes, as it may be written on another thread later.
/// </summary>
internal sealed class BodyValues : ItemValue, IEnumerable<KeyValuePair<string, object?>>
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>No values.</summary>
    public static BodyValues None { get; } = [];

    public int Count => _values.Count;

    public object? this[string name]
    {
        get => _values.TryGetValue(name, out object? value) ? value : null;
        init => _values[name] = Plain(value);
    }

    /// <summary>The parameters marked <see cref="InBodyAttribute"/> that the user gave, in the order of their declaration.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="isGiven">Whether the user gave a parameter.</param>
    public static BodyValues Given(PSCmdlet cmdlet, Predicate<string> isGiven)
    {
        BodyValues values = [];
        foreach (PropertyInfo property in cmdlet.GetType().GetProperties().OrderBy(property => property.MetadataToken))
        {
            if (property.GetCustomAttribute<InBodyAttribute>() is { } inBody && isGiven(property.Name))
            {
                values._values[inBody.Name ?? property.Name] = Plain(property.GetValue(cmdlet));
            }
        }

        return values;
    }

    /// <summary>The same values with one more, or another.</summary>
    public BodyValues With(string name, object? value) => With(new BodyValues { [name] = value });

    /// <summary>The same values with those of another body, which come after and count more.</summary>
    public BodyValues With(IEnumerable<KeyValuePair<string, object?>> others)
    {
        BodyValues all = [];
        foreach (KeyValuePair<string, object?> value in _values.Concat(others))
        {
            all._values[value.Key] = Plain(value.Value);
        }

        return all;
    }

    /// <summary>The values that fit.</summary>
    public BodyValues Where(Func<KeyValuePair<string, object?>, bool> fits) => new BodyValues().With(_values.Where(fits));

    /// <summary>Leaves out what is null: properties that a server did not answer with, it may not know.</summary>
    public BodyValues WithoutNulls() => Where(pair => pair.Value is not null);

    /// <summary>The same without what is empty, as a cell of a CSV file is that nobody filled in.</summary>
    public BodyValues Filled() => Where(pair => pair.Value is not (null or ""));

    /// <summary>The values that an entity does not have already. A secret is always a change, as servers never show one.</summary>
    public BodyValues ChangesTo(OrchEntity entity) => Where(pair =>
    {
        PropertyInfo? property = PropertyOf(entity, pair.Key);
        return property is null || pair.Value is SecureString || !Same(property.GetValue(entity), pair.Value);
    });

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The values as <c>-WhatIf</c> shows them, without the secrets.</summary>
    public override string ToString() => JsonBody.Of(this).Redacted;

    /// <summary>
    /// A value without PowerShell's wrapping: hashtables and objects as dictionaries, switches as true or false. It is a copy, so
    /// that what the user does with the original later doesn't count.
    /// </summary>
    /// <exception cref="FormatException">The value contains itself, is too deep or too large, or holds something that has no JSON form.</exception>
    public static object? Plain(object? value) => PlainCopy.Of(value, Unwrap);

    private static object? Unwrap(object? value) => value switch
    {
        PSObject { BaseObject: PSCustomObject } custom => custom.Properties.Select(property => new KeyValuePair<string, object?>(property.Name, property.Value)).ToArray(),
        PSObject wrapped => Unwrap(wrapped.BaseObject),
        SwitchParameter flag => flag.ToBool(),
        PermissionReference permissions => permissions.ToString(),
        OrchValue or Tag => value.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetValue(value) is not null)
            .Select(property => new KeyValuePair<string, object?>(property.Name, property.GetValue(value)))
            .ToArray(),
        _ => value,
    };

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
