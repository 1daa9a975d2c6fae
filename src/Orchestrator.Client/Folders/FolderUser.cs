using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator;

/// <summary>An account in a folder, with the roles that it holds there.</summary>
public sealed class FolderUser : OrchEntity
{
    /// <summary>The id of the user.</summary>
    [WireName("Id")]
    public long UserId { get; set; }

    /// <summary>The name that the account signs in with; for a group its name in the directory.</summary>
    public string? UserName => Account?.UserName;

    /// <summary>Given name and family name together.</summary>
    public string? FullName => Account?.FullName;

    /// <summary>User, Robot, DirectoryUser, DirectoryGroup, DirectoryRobot or DirectoryExternalApplication.</summary>
    public string? Type => Account?.Type;

    /// <summary>Whether it is in the folder because it is in one above.</summary>
    public bool? IsInherited => Account?.IsInherited;

    /// <summary>The names of the roles that it holds in the folder.</summary>
    public IReadOnlyList<string> Roles => RoleAssignments?.Select(role => role.ToString()).ToArray() ?? [];

    /// <summary>The folder.</summary>
    public FolderContext? Folder { get; internal set; }

    /// <summary>Whether it is told of alerts of the folder.</summary>
    public bool? HasAlertsEnabled { get; set; }

    /// <summary>The account, with all that the folder tells of it.</summary>
    [WireName("UserEntity")]
    public FolderUserAccount? Account { get; set; }

    /// <summary>The roles, with their ids and where they come from.</summary>
    [WireName("Roles")]
    public IReadOnlyList<FolderUserRole>? RoleAssignments { get; set; }

    internal override FolderContext? Home => Folder;

    /// <inheritdoc/>
    public override string ToString() => UserName ?? UserId.ToString(CultureInfo.InvariantCulture);
}
