namespace Orchestrator;

/// <summary>A role that a user holds.</summary>
public sealed class UserRole
{
    /// <summary>The id of the pair.</summary>
    public long? Id { get; set; }

    /// <summary>The id of the user.</summary>
    public long? UserId { get; set; }

    /// <summary>The name of the user.</summary>
    public string? UserName { get; set; }

    /// <summary>The id of the role.</summary>
    public long? RoleId { get; set; }

    /// <summary>The name of the role.</summary>
    public string? RoleName { get; set; }

    /// <summary>Tenant, Folder or Mixed.</summary>
    public string? RoleType { get; set; }

    /// <inheritdoc/>
    public override string ToString() => RoleName ?? string.Empty;
}
