namespace Orchestrator;

/// <summary>A permission of a role.</summary>
public sealed class RolePermission
{
    /// <summary>The name, such as <c>Robots.View</c>.</summary>
    public string? Name { get; set; }

    /// <summary>Whether the role gives it.</summary>
    public bool? IsGranted { get; set; }

    /// <summary>Global, Folder or GlobalOrFolder: where it counts.</summary>
    public string? Scope { get; set; }

    /// <summary>The id of the role.</summary>
    public long? RoleId { get; set; }

    /// <summary>The id of the permission in this role.</summary>
    public long? Id { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Name ?? string.Empty;
}
