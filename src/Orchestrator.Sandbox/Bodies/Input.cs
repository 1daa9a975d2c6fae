using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Orchestrator.Sandbox;

/// <summary>A body that fits its shape: the properties that were given, and only those.</summary>
internal sealed class Input(Shape shape, IReadOnlyDictionary<Property, object?> given)
{
    public Shape Shape { get; } = shape;

    public IEnumerable<string> Names => given.Keys.Select(property => property.Name);

    /// <summary>Whether the property was given, null included.</summary>
    public bool Has(string name) => given.ContainsKey(Shape[name]);

    public object? this[string name] => given.TryGetValue(Shape[name], out object? value) ? value : null;

    public string? Text(string name) => (string?)this[name];

    public long? Number(string name) => (long?)this[name];

    public bool Flag(string name) => this[name] is true;

    public Guid? Guid(string name) => (Guid?)this[name];

    public JToken? Map(string name) => (JToken?)this[name];

    public IReadOnlyList<long> Numbers(string name) => (IReadOnlyList<long>?)this[name] ?? [];

    public IReadOnlyList<string> Texts(string name) => (IReadOnlyList<string>?)this[name] ?? [];

    public Input? Inner(string name) => (Input?)this[name];

    public IReadOnlyList<Input> List(string name) => (IReadOnlyList<Input>?)this[name] ?? [];

    /// <summary>The row with what was given, for the properties that <paramref name="names"/> lists.</summary>
    public Row Onto(Row row, params string[] names) => row.With([.. names.Where(Has).Select(name => (name, Value(row.Shape[name])))]);

    /// <summary>The row with what was given and with null for what was not: a replacement.</summary>
    public Row Over(Row row, params string[] names) => row.With([.. names.Select(name => (name, Value(row.Shape[name])))]);

    /// <summary>What was given as a row of a shape.</summary>
    public Row ToRow(Shape shape)
    {
        Row row = shape.Row();
        return Onto(row, [.. given.Keys.Select(property => property.Name).Where(name => shape.Find(name) is { Slot: >= 0 })]);
    }

    private object? Value(Property property) => this[property.Name] switch
    {
        Input inner => inner.ToRow(property.Target!()),
        IReadOnlyList<Input> list => list.Select(one => one.ToRow(property.Target!())).ToList(),
        object value => value,
        null => property.Default,
    };
}
