namespace Orchestrator;

/// <summary>A permission that roles can give.</summary>
public sealed class Permission : OrchEntity
{
    /// <summary>The id.</summary>
    public long Id { get; set; }

    /// <summary>The name, such as <c>Robots.View</c>.</summary>
    public string? Name { get; set; }

    /// <summary>Global, Folder or GlobalOrFolder: where it counts.</summary>
    public string? Scope { get; set; }

    /// <summary>Whether a role gives it; says nothing where no role is asked about.</summary>
    public bool? IsGranted { get; set; }

    /// <summary>The id of the role that it belongs to; null where no role is asked about.</summary>
    public long? RoleId { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Name ?? string.Empty;
}
