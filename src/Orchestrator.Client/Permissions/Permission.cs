namespace Orchestrator;

/// <summary>A permission that roles can give.</summary>
public sealed class Permission : OrchEntity
{
    /// <summary>The id.</summary>
    public long Id { get; set => Set(ref field, value); }

    /// <summary>The name, such as <c>Robots.View</c>.</summary>
    public string? Name { get; set => Set(ref field, value); }

    /// <summary>Global, Folder or GlobalOrFolder: where it counts.</summary>
    public string? Scope { get; set => Set(ref field, value); }

    /// <summary>Whether a role gives it; says nothing where no role is asked about.</summary>
    public bool? IsGranted { get; set => Set(ref field, value); }

    /// <summary>The id of the role that it belongs to; null where no role is asked about.</summary>
    public long? RoleId { get; set => Set(ref field, value); }

    /// <inheritdoc/>
    public override string ToString() => Name ?? string.Empty;
}
