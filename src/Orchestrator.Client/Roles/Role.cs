using System.Collections.Generic;
using System.Globalization;

namespace Orchestrator;

/// <summary>A role: permissions under one name, to be given to users in the tenant or in folders.</summary>
public sealed class Role : OrchEntity
{
    /// <summary>The id.</summary>
    public long Id { get; set => Set(ref field, value); }

    /// <summary>The name.</summary>
    public string? Name { get; set => Set(ref field, value); }

    /// <summary>The name as pages show it.</summary>
    public string? DisplayName { get; set => Set(ref field, value); }

    /// <summary>Tenant, Folder or Mixed: where it can be given. Servers older than Web API 15 have Mixed roles only.</summary>
    public string? Type { get; set => Set(ref field, value); }

    /// <summary>The groups that it is shown under.</summary>
    public string? Groups { get; set => Set(ref field, value); }

    /// <summary>Whether it came with the server, so that it cannot be removed.</summary>
    public bool? IsStatic { get; set => Set(ref field, value); }

    /// <summary>Whether its permissions may be changed.</summary>
    public bool? IsEditable { get; set => Set(ref field, value); }

    /// <summary>Its permissions. A list has them only with <c>-Expand Permissions</c>.</summary>
    public IReadOnlyList<RolePermission>? Permissions { get; set => Set(ref field, value); }

    /// <inheritdoc/>
    public override string ToString() => Name ?? Id.ToString(CultureInfo.InvariantCulture);
}
