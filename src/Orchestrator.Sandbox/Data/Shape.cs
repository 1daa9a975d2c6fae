using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>
/// The properties of one schema of the API's documents: rows are laid out by it, answers are written by it, query options are
/// parsed against it and bodies are held against it. It has the properties of all documents; each knows which have it.
/// </summary>
internal sealed class Shape
{
    private static readonly ConcurrentDictionary<string, Shape> s_plain = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Property> _byName = new(StringComparer.OrdinalIgnoreCase);

    private Shape(string name, string set, Shape? origin, IReadOnlyList<Property> properties)
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

        Properties = origin is null ? properties : [.. properties, .. origin.Properties.Where(one => properties.All(own => !string.Equals(own.Name, one.Name, StringComparison.OrdinalIgnoreCase)))];
        foreach (Property property in Properties)
        {
            _byName.Add(property.Name, property);
        }

        KeySlot = (Find("Number") ?? Find("Id"))?.Slot ?? -1;
        Id = Find("Id") is { Slot: >= 0 } id && id.Slot == KeySlot ? id : null;
    }

    /// <summary>No properties: what plain values look like to a query.</summary>
    public static Shape Empty { get; } = new("Value", string.Empty, null, []);

    public string Name { get; }

    /// <summary>What <c>@odata.context</c> calls it: an entity set such as <c>Robots</c>.</summary>
    public string EntitySet { get; }

    /// <summary>The shape that this one extends with computed properties; rows of that one can be read through this one.</summary>
    public Shape? Origin { get; }

    /// <summary>Its properties, in the order in which they are answered.</summary>
    public IReadOnlyList<Property> Properties { get; }

    /// <summary>Where a row holds the number that stores know it by.</summary>
    public int KeySlot { get; }

    /// <summary>The property whose order is that of stores; null where an answer does not show the number that they know rows by.</summary>
    public Property? Id { get; }

    /// <summary>How many values a row holds.</summary>
    public int Width { get; }

    public Property this[string name] => Find(name) ?? throw new ArgumentException($"{Name} has no property '{name}'.", nameof(name));

    /// <summary>A schema as the documents have it.</summary>
    public static Shape Of(string schema) => s_plain.GetOrAdd(schema, name => Of(name, string.Empty));

    /// <summary>A table of a schema.</summary>
    /// <param name="schema">The schema's name, such as <c>RobotDto</c>.</param>
    /// <param name="set">What <c>@odata.context</c> calls it.</param>
    /// <param name="more">What the documents don't say of some properties, and properties that they don't have.</param>
    public static Shape Of(string schema, string set, params Property[] more) => new(schema, set, null, Complete(schema, more, pascal: false, all: true));

    /// <summary>A table of a schema whose names the documents print in camelCase and servers write in PascalCase.</summary>
    public static Shape OfPascal(string schema, string set, params Property[] more) => new(schema, set, null, Complete(schema, more, pascal: true, all: true));

    public Property? Find(string name) => _byName.TryGetValue(name, out Property? property) ? property : null;

    /// <summary>A shape with further properties, computed from rows of this one.</summary>
    public Shape With(string name, string set, params Property[] computed) =>
        computed.All(property => property.Compute is not null)
            ? new Shape(name, set, this, Complete(name, computed, pascal: false, all: false))
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

    /// <summary>The properties of a schema in its order, then those that only the table has.</summary>
    private static List<Property> Complete(string schema, Property[] more, bool pascal, bool all)
    {
        Dictionary<string, Property> tables = more.ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        List<Property> properties = [];
        ApiSchema? document = ApiDocument.Default.Schema(schema);
        if (document is null && all)
        {
            throw new ArgumentException($"No document has the schema {schema}.", nameof(schema));
        }

        foreach (IGrouping<string, ApiMember> same in (document?.Members ?? []).GroupBy(member => member.Name, StringComparer.OrdinalIgnoreCase))
        {
            bool has = tables.TryGetValue(same.Key, out Property? property);
            if (!has && !all)
            {
                continue;
            }

            tables.Remove(same.Key);
            ApiMember member = same.First();
            string name = pascal ? char.ToUpperInvariant(member.Name[0]) + member.Name.Substring(1) : member.Name;
            properties.Add((property ?? Property.Of(member.Name)).Complete(name, member, same.Aggregate(DocumentSet.None, (set, one) => set.Or(one.In))));
        }

        if (tables.Values.FirstOrDefault(property => property.Kind == PropertyKind.Document) is { } stranger)
        {
            throw new ArgumentException($"No document has {schema}.{stranger.Name}.", nameof(more));
        }

        properties.AddRange(more.Where(property => tables.ContainsKey(property.Name)));
        return properties;
    }
}
