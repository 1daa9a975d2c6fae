using System.Globalization;

namespace Orchestrator;

/// <summary>A role that an account holds in a folder.</summary>
public sealed class FolderUserRole
{
    /// <summary>The id of the role.</summary>
    public long Id { get; set; }

    /// <summary>The name of the role.</summary>
    public string? Name { get; set; }

    /// <summary>Assigned or Inherited: whether the account holds it here or from a folder above.</summary>
    public string? Origin { get; set; }

    /// <summary>Tenant, Folder or Mixed.</summary>
    public string? RoleType { get; set; }

    /// <summary>The folder that it is inherited from; null for one that is assigned here.</summary>
    public Folder? InheritedFromFolder { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Name ?? Id.ToString(CultureInfo.InvariantCulture);
}
