using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator;

/// <summary>An account in a folder, with the roles that it holds there.</summary>
public sealed class FolderUser : OrchFolderEntity
{
    /// <summary>The id of the user.</summary>
    [WireName("Id")]
    public long UserId { get; set => Set(ref field, value); }

    /// <summary>The name that the account signs in with; for a group its name in the directory.</summary>
    public string? UserName => Account?.UserName;

    /// <summary>Given name and family name together.</summary>
    public string? FullName => Account?.FullName;

    /// <summary>User, Robot, DirectoryUser, DirectoryGroup, DirectoryRobot or DirectoryExternalApplication.</summary>
    public string? Type => Account?.Type;

    /// <summary>Whether it is in the folder because it is in one above.</summary>
    public bool? IsInherited => Account?.IsInherited;

    /// <summary>The names of the roles that it holds in the folder.</summary>
    public IReadOnlyList<string> Roles => new OrchCollection<string>((RoleAssignments ?? []).Select(role => role.ToString()));

    /// <summary>Whether it is told of alerts of the folder.</summary>
    public bool? HasAlertsEnabled { get; set => Set(ref field, value); }

    /// <summary>The account, with all that the folder shows of it.</summary>
    [WireName("UserEntity")]
    public FolderUserAccount? Account { get; set => Set(ref field, value); }

    /// <summary>The roles, with their ids and where they come from.</summary>
    [WireName("Roles")]
    public IReadOnlyList<FolderUserRole>? RoleAssignments { get; set => Set(ref field, value); }

    internal override FolderContext? Location => AssignedFolder;

    /// <summary>The folder whose accounts were asked for: requests name it in their path.</summary>
    internal FolderContext? AssignedFolder { get; set; }

    /// <inheritdoc/>
    public override string ToString() => UserName ?? UserId.ToString(CultureInfo.InvariantCulture);
}
