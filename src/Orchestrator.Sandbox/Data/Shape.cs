using System;
using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Sandbox;

/// <summary>
/// The properties of one schema of the OpenAPI document, declared once: rows are laid out by it, answers are written by it,
/// query options are parsed against it and bodies are held against it.
/// </summary>
internal sealed class Shape
{
    private readonly Dictionary<string, Property> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Declares a shape.</summary>
    /// <param name="name">The schema's name, such as <c>RobotDto</c>.</param>
    /// <param name="set">What <c>@odata.context</c> calls it: an entity set such as <c>Robots</c>.</param>
    /// <param name="properties">Its properties, in the order in which they are answered.</param>
    public Shape(string name, string set, params Property[] properties)
        : this(name, set, null, properties)
    {
    }

    private Shape(string name, string set, Shape? origin, Property[] properties)
    {
        Name = name;
        EntitySet = set;
        Origin = origin;
        Width = origin?.Width ?? 0;
        foreach (Property property in properties)
        {
            if (property.Slot < 0 && property.Compute is null)
            {
                property.Slot = Width++;
            }
        }

        Properties = origin is null ? properties : [.. properties, .. origin.Properties];
        foreach (Property property in Properties)
        {
            _byName.Add(property.Name, property);
        }

        KeySlot = (Find("Number") ?? Find("Id"))?.Slot ?? -1;
        Id = Find("Id") is { Slot: >= 0 } id && id.Slot == KeySlot ? id : null;
    }

    public string Name { get; }

    public string EntitySet { get; }

    /// <summary>The shape that this one extends with computed properties; rows of that one can be read through this one.</summary>
    public Shape? Origin { get; }

    public IReadOnlyList<Property> Properties { get; }

    /// <summary>Where a row holds the number that stores know it by.</summary>
    public int KeySlot { get; }

    /// <summary>The property whose order is that of stores; null where an answer does not show the number that they know rows by.</summary>
    public Property? Id { get; }

    /// <summary>How many values a row holds.</summary>
    public int Width { get; }

    public Property this[string name] => Find(name) ?? throw new ArgumentException($"{Name} has no property '{name}'.", nameof(name));

    public Property? Find(string name) => _byName.TryGetValue(name, out Property? property) ? property : null;

    /// <summary>A shape with further properties, computed from rows of this one.</summary>
    public Shape With(string name, string set, params Property[] computed) =>
        computed.All(property => property.Compute is not null)
            ? new Shape(name, set, this, computed)
            : throw new ArgumentException("Only computed properties can be added to a shape.", nameof(computed));

    /// <summary>A new row.</summary>
    public Row Row(params (string Name, object? Value)[] values)
    {
        object?[] slots = new object?[Width];
        foreach (Property property in Properties)
        {
            if (property.Default is not null)
            {
                slots[property.Slot] = property.Default;
            }
        }

        return new Row(this, slots).Set(values);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
