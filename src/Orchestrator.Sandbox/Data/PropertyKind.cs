namespace Orchestrator.Sandbox;

/// <summary>What a property holds.</summary>
internal enum PropertyKind
{
    /// <summary>What the document says.</summary>
    Document,

    Text,
    Int32,
    Int64,
    Decimal,
    Boolean,
    Time,
    Guid,

    /// <summary>One of some names; a string on the wire.</summary>
    Enum,

    /// <summary>A JSON object of any members.</summary>
    Map,

    /// <summary>A row inside the row.</summary>
    Complex,

    /// <summary>Rows inside the row.</summary>
    ComplexList,

    Texts,
    Numbers,

    /// <summary>A navigation property to one row: answered only when expanded.</summary>
    Link,

    /// <summary>A navigation property to rows: answered only when expanded.</summary>
    Links,
}
