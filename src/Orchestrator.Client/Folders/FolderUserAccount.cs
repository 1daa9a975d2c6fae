using System.Collections.Generic;
using System.Globalization;

namespace Orchestrator;

/// <summary>An account as a folder shows it.</summary>
public sealed class FolderUserAccount
{
    /// <summary>The id of the user.</summary>
    public long Id { get; set; }

    /// <summary>The name that the account signs in with; for a group its name in the directory.</summary>
    public string? UserName { get; set; }

    /// <summary>Given name and family name together.</summary>
    public string? FullName { get; set; }

    /// <summary>User, Robot, DirectoryUser, DirectoryGroup, DirectoryRobot or DirectoryExternalApplication.</summary>
    public string? Type { get; set; }

    /// <summary>Orchestrator, Portal or All: where the account was added.</summary>
    public string? Source { get; set; }

    /// <summary>Who checks the account's sign-in.</summary>
    public string? AuthenticationSource { get; set; }

    /// <summary>Whether it is in the folder because it is in one above.</summary>
    public bool? IsInherited { get; set; }

    /// <summary>The ids of the folders that it is assigned to.</summary>
    public IReadOnlyList<long>? AssignedToFolderIds { get; set; }

    /// <summary>Whether it may have an attended robot.</summary>
    public bool? MayHaveAttended { get; set; }

    /// <summary>Whether it may have an unattended robot.</summary>
    public bool? MayHaveUnattended { get; set; }

    /// <inheritdoc/>
    public override string ToString() => UserName ?? Id.ToString(CultureInfo.InvariantCulture);
}
