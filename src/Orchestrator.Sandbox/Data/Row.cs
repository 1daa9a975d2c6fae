using System;
using System.Collections.Generic;

namespace Orchestrator.Sandbox;

/// <summary>
/// A row: the values of a shape. It never changes after it has been given to a store, so readers need no lock;
/// a change is a new row in its place.
/// </summary>
internal sealed class Row
{
    private readonly object?[] _values;

    public Row(Shape shape, object?[] values)
    {
        Shape = shape;
        _values = values;
    }

    public Shape Shape { get; }

    public long Id => (long)(_values[Shape.KeySlot] ?? 0L);

    /// <summary>A stored value.</summary>
    public object? this[string name]
    {
        get
        {
            Property property = Shape[name];
            return property.Slot >= 0
                ? _values[property.Slot]
                : throw new InvalidOperationException($"{Shape.Name}.{name} is computed: read it through its property.");
        }
    }

    public object? At(int slot) => _values[slot];

    public string? Text(string name) => (string?)this[name];

    public long? Number(string name) => (long?)this[name];

    public bool Flag(string name) => this[name] is true;

    public IReadOnlyList<long> Numbers(string name) => (IReadOnlyList<long>?)this[name] ?? [];

    /// <summary>The row with other values.</summary>
    public Row With(params (string Name, object? Value)[] values) =>
        new Row(Shape, (object?[])_values.Clone()).Set(values);

    /// <summary>The row with other values in some slots.</summary>
    internal Row With(int[] slots, object?[] values)
    {
        object?[] all = (object?[])_values.Clone();
        for (int i = 0; i < slots.Length; i++)
        {
            all[slots[i]] = values[i];
        }

        return new Row(Shape, all);
    }

    /// <summary>Fills a row that nobody else has seen.</summary>
    internal Row Set(params (string Name, object? Value)[] values)
    {
        foreach ((string name, object? value) in values)
        {
            _values[Shape[name].Slot] = value is int number ? (long)number : value;
        }

        return this;
    }
}
