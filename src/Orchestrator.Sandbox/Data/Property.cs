using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>
/// One property of a shape. Its type, its limits and the documents that have it come from the digest; a table adds where its
/// value comes from.
/// </summary>
internal sealed class Property
{
    private Property(string name, PropertyKind kind)
    {
        Name = name;
        Json = new PropertyText(name);
        Kind = kind;
    }

    public string Name { get; private set; }

    /// <summary>The name as it is written.</summary>
    public PropertyText Json { get; private set; }

    public PropertyKind Kind { get; private set; }

    /// <summary>The shape behind a complex or navigation property; a function, because shapes refer to one another in circles.</summary>
    public Func<Shape>? Target { get; private set; }

    /// <summary>The names of an enumeration, in the order of their numbers.</summary>
    public IReadOnlyList<string>? Values { get; private set; }

    /// <summary>What the digest says of it; null for what no document has.</summary>
    public ApiMember? Member { get; private set; }

    /// <summary>The documents that have it.</summary>
    public DocumentSet In { get; private set; } = DocumentSet.All;

    /// <summary>True where only a read of one entity answers the value; lists carry null.</summary>
    public bool OneOnly { get; private set; }

    /// <summary>True for what is taken and never given back.</summary>
    public bool WriteOnly { get; private set; }

    /// <summary>True for what the sandbox keeps for itself.</summary>
    public bool Hidden { get; private set; }

    /// <summary>Computes the value; null where the row holds it.</summary>
    public Func<Company, Row, object?>? Compute { get; private set; }

    /// <summary>True where the value depends on nothing but the row.</summary>
    public bool IsOfRow { get; private set; } = true;

    /// <summary>True where stores keep an index of the values: rows are looked up by it, and few have the same.</summary>
    public bool IsIndexed { get; private set; }

    /// <summary>Writes the value of a row that it takes long to make first; null where that is done as with any.</summary>
    public Action<JsonOutput, Row>? Writing { get; private set; }

    /// <summary>Where the row holds the value; -1 where it is computed.</summary>
    public int Slot { get; set; } = -1;

    public bool IsLink => Kind is PropertyKind.Link or PropertyKind.Links;

    /// <summary>The value of a new row that was given none.</summary>
    public object? Default { get; private set; }

    /// <summary>A property of the document.</summary>
    public static Property Of(string name) => new(name, PropertyKind.Document);

    public static Property Text(string name) => new(name, PropertyKind.Text);

    public static Property Int64(string name) => new(name, PropertyKind.Int64);

    public static Property Boolean(string name) => new(name, PropertyKind.Boolean);

    public static Property Time(string name) => new(name, PropertyKind.Time);

    public static Property Map(string name) => new(name, PropertyKind.Map);

    public static Property Texts(string name) => new(name, PropertyKind.Texts);

    public static Property Numbers(string name) => new(name, PropertyKind.Numbers);

    public static Property Complex(string name, Func<Shape> target) => new(name, PropertyKind.Complex) { Target = target };

    /// <summary>Answered only when expanded.</summary>
    public Property LinkedTo(Func<Shape> target, Func<Company, Row, object?> compute)
    {
        Kind = PropertyKind.Link;
        Target = target;
        return From(compute);
    }

    /// <summary>The rows of a table of its own, where those of the document don't do.</summary>
    public Property As(Func<Shape> target)
    {
        Target = target;
        return this;
    }

    public Property ForOneOnly()
    {
        OneOnly = true;
        return this;
    }

    public Property AsWriteOnly()
    {
        WriteOnly = true;
        return this;
    }

    public Property AsHidden()
    {
        Hidden = true;
        return this;
    }

    /// <summary>The value of a new row that was given none.</summary>
    public Property Or(object value)
    {
        Default = value;
        return this;
    }

    public Property Indexed()
    {
        IsIndexed = true;
        return this;
    }

    /// <summary>The value is computed from the row and others.</summary>
    public Property From(Func<Company, Row, object?> compute)
    {
        Compute = compute;
        IsOfRow = false;
        return this;
    }

    /// <summary>The value is computed from the row.</summary>
    public Property From(Func<Row, object?> compute)
    {
        Compute = (_, row) => compute(row);
        return this;
    }

    public Property WrittenBy(Action<JsonOutput, Row> write)
    {
        Writing = write;
        return this;
    }

    /// <summary>Whether a document's enumeration has a value; true where the document doesn't list them.</summary>
    public bool Allows(string value, int document) =>
        Member is null || !Member.EnumIn.Has(document) || Member.Type.Values.Any(one => one.Name == value && one.In.Has(document));

    /// <summary>The value in a row.</summary>
    public object? Get(Company company, Row row) => Compute is null ? row.At(Slot) : Compute(company, row);

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>Completes the property with what the documents say of it.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="member">The member of the newest document that has it.</param>
    /// <param name="documents">The documents that have it, in whatever case.</param>
    internal Property Complete(string name, ApiMember member, DocumentSet documents)
    {
        Member = member;
        In = documents;
        if (name != Name)
        {
            Name = name;
            Json = new PropertyText(name);
        }

        ApiType type = member.Type;
        Values = type.Name == "enum" ? [.. type.Values.Select(value => value.Name)] : null;
        string? schema = type.Schema ?? type.Item?.Schema;

        // An older document may name a schema that nothing is known of.
        bool known = schema is not null && ApiDocument.Default.Schema(schema) is not null;
        Target ??= known ? () => Shape.Of(schema!) : null;
        Kind = Kind switch
        {
            PropertyKind.Link when type.Name == "array" => PropertyKind.Links,
            PropertyKind.Document => KindOf(type, known),
            _ => Kind,
        };
        return this;
    }

    private static PropertyKind KindOf(ApiType type, bool known) => type.Name switch
    {
        "schema" => known ? PropertyKind.Complex : PropertyKind.Map,
        "array" when known => PropertyKind.ComplexList,
        "array" when type.Item!.Name is "int32" or "int64" or "integer" => PropertyKind.Numbers,
        "array" => PropertyKind.Texts,
        "int32" => PropertyKind.Int32,
        "int64" or "integer" => PropertyKind.Int64,
        "decimal" or "number" => PropertyKind.Decimal,
        "boolean" => PropertyKind.Boolean,
        "date-time" => PropertyKind.Time,
        "uuid" => PropertyKind.Guid,
        "enum" => PropertyKind.Enum,
        "object" or "map" => PropertyKind.Map,
        _ => PropertyKind.Text,
    };
}
