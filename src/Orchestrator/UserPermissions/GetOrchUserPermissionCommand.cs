using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// Gets what an account may do, in the tenant and in folders, with the role and the group that each permission comes from.
/// What comes from several roles is written once for each.
/// </summary>
[Cmdlet(VerbsCommon.Get, "OrchUserPermission")]
[OutputType(typeof(UserPermission))]
[Calls("Users_GetById", "Roles_Get", "DirectoryService_GetDirectoryPermissions")]
[Calls("Folders_GetUsersForFolderByKeyAndIncludeinherited", When = "Folder")]
[Calls("Folders_Get", When = "Folder:path")]
[Calls("Folders_GetByKeyByIdentifier", When = "Folder:key")]
public sealed class GetOrchUserPermissionCommand : OrchCmdlet
{
    private readonly FolderResolver _folders = new();

    /// <summary>The accounts: ids, names, or users from Get-OrchUser. By default, the signed-in account.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "UserId", "Name", "UserName")]
    [ArgumentCompleter(typeof(UserCompleter))]
    [ValidateNotNullOrEmpty]
    public UserReference[]? User { get; set; }

    /// <summary>The folders to include: paths with wildcards, ids, keys, or folders from Get-OrchFolder. By default, only the tenant.</summary>
    [Parameter(Position = 1)]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [ValidateNotNull]
    public FolderReference[]? Folder { get; set; }

    /// <summary>The permissions, with wildcards: <c>Tasks.*</c>, <c>*.Edit</c>.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PermissionCompleter))]
    [NoScriptBlock]
    public string[]? Permission { get; set; }

    private protected override void HandleRecord()
    {
        if (User is null)
        {
            OrchSession session = SessionFor();
            if (session.UserId is not long own)
            {
                ThrowTerminatingError(ErrorRecords.InvalidArgument("NoCurrentUser", "The account that is signed in is no user of the tenant.", session, "Name an account with -User."));
                return;
            }

            Write(session, own, session.UserName);
            return;
        }

        foreach (IGrouping<OrchSession, UserReference> users in User.GroupBy(user => SessionFor(user)))
        {
            foreach ((_, ResolvedEntity user) in Resolve<User>([.. users], users.Key, null))
            {
                Write(users.Key, user.Id, user.Target);
            }
        }
    }

    private void Write(OrchSession session, long id, object? target)
    {
        if (Attempt(target, token => AccountAccess.ReadAsync(session, id, Log, token)!) is not { } access)
        {
            return;
        }

        if (!access.KnowsGroups)
        {
            WriteWarning($"The server does not tell the groups of {access.Name}: what they give is not among this.");
        }

        Write(access.Tenant);
        foreach (FolderReference folder in Folder ?? [])
        {
            if (Attempt(folder.Given, async token => await access.InAsync(await _folders.WithIdAsync(session, ContextOf(folder, session), Log, token).ConfigureAwait(false), Log, token).ConfigureAwait(false)) is { } held)
            {
                Write(held);
            }
        }
    }

    private void Write(IEnumerable<UserPermission> held)
    {
        NamePattern[] patterns = [.. (Permission ?? ["*"]).Select(name => new NamePattern(name))];
        WriteObject(
            held.Where(one => patterns.Any(pattern => pattern.IsMatch(one.Permission) || pattern.IsMatch(PermissionName.ToRole(one.Permission))))
                .OrderBy(one => one.Permission, StringComparer.OrdinalIgnoreCase),
            enumerateCollection: true);
    }
}
