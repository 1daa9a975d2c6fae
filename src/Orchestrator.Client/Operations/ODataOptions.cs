namespace Orchestrator.Client;

/// <summary>The OData query options that an operation declares.</summary>
internal enum ODataOptions
{
    /// <summary>None.</summary>
    None,

    /// <summary><c>$expand</c> and <c>$select</c>: one entity.</summary>
    Entity,

    /// <summary>All but <c>$top</c> and <c>$skip</c>: a collection in one answer.</summary>
    Rows,

    /// <summary>All seven: a collection in pages.</summary>
    Pages,
}
