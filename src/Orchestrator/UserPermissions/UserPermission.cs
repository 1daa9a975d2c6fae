namespace Orchestrator;

/// <summary>A permission that an account holds, and the role and the group that it comes from.</summary>
public sealed class UserPermission
{
    /// <summary>The name of the account.</summary>
    public string? UserName { get; internal init; }

    /// <summary>The permission, as the pages of Orchestrator spell it.</summary>
    public string Permission { get; internal init; } = string.Empty;

    /// <summary>The folder that it is held in; null for the tenant.</summary>
    public string? Folder { get; internal init; }

    /// <summary>The role that gives it.</summary>
    public string? Role { get; internal init; }

    /// <summary>The group that has the role; null where the account itself has it.</summary>
    public string? Group { get; internal init; }

    /// <summary>The folder above in which the role is assigned; null where it is assigned right here.</summary>
    public string? InheritedFrom { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => Permission;
}
