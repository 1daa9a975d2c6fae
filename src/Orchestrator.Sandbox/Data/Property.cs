using System;
using System.Collections.Generic;

namespace Orchestrator.Sandbox;

/// <summary>One property of a shape: its name and type as the OpenAPI document has them, and where its value comes from.</summary>
internal sealed class Property
{
    private Property(string name, PropertyKind kind)
    {
        Name = name;
        Json = new PropertyText(name);
        Kind = kind;
    }

    public string Name { get; }

    /// <summary>The name as it is written.</summary>
    public PropertyText Json { get; }

    public PropertyKind Kind { get; }

    /// <summary>The shape behind a complex or navigation property; a function, because shapes refer to one another in circles.</summary>
    public Func<Shape>? Target { get; private init; }

    /// <summary>The names of an enumeration, in the order of their numbers.</summary>
    public IReadOnlyList<string>? Values { get; private init; }

    public int MaxLength { get; private init; }

    public bool Required { get; private set; }

    /// <summary>The smallest number that a body may carry.</summary>
    public long? Minimum { get; private set; }

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

    /// <summary>True where an absent value is zero or false, as for a .NET value type that cannot be null.</summary>
    public object? Default { get; private set; }

    public static Property Text(string name, int maxLength = 0) => new(name, PropertyKind.Text) { MaxLength = maxLength };

    public static Property Int32(string name) => new(name, PropertyKind.Int32);

    public static Property Int64(string name) => new(name, PropertyKind.Int64);

    public static Property Boolean(string name) => new(name, PropertyKind.Boolean);

    public static Property Time(string name) => new(name, PropertyKind.Time);

    public static Property Guid(string name) => new(name, PropertyKind.Guid);

    public static Property Enum(string name, IReadOnlyList<string> values) => new(name, PropertyKind.Enum) { Values = values };

    public static Property Map(string name) => new(name, PropertyKind.Map);

    public static Property Texts(string name) => new(name, PropertyKind.Texts);

    public static Property Numbers(string name) => new(name, PropertyKind.Numbers);

    public static Property Complex(string name, Func<Shape> target) => new(name, PropertyKind.Complex) { Target = target };

    public static Property ComplexList(string name, Func<Shape> target) => new(name, PropertyKind.ComplexList) { Target = target };

    public static Property Link(string name, Func<Shape> target, Func<Company, Row, object?> compute) =>
        new(name, PropertyKind.Link) { Target = target, Compute = compute, IsOfRow = false };

    public static Property Links(string name, Func<Shape> target, Func<Company, Row, object?> compute) =>
        new(name, PropertyKind.Links) { Target = target, Compute = compute, IsOfRow = false };

    public Property AsRequired()
    {
        Required = true;
        return this;
    }

    public Property AtLeast(long minimum)
    {
        Minimum = minimum;
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

    /// <summary>The value in a row.</summary>
    public object? Get(Company company, Row row) => Compute is null ? row.At(Slot) : Compute(company, row);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
