using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>What every cmdlet shares that acts on accounts of a folder.</summary>
[Calls("Folders_Get", When = "Folder:path")]
[Calls("Folders_GetByKeyByIdentifier", When = "Folder:key")]
public abstract class OrchFolderUserCommand : OrchItemCommand<User>
{
    private readonly FolderResolver _folders = new();

    /// <summary>The accounts: ids, names, users from Get-OrchUser, or what Get-OrchFolderUser gives.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "UserId", "UserName", "Name")]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserReference[] User { get; set; } = [];

    /// <summary>The folder: a path, an id, a key or a folder. By default, the folder of the session.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("FullyQualifiedName")]
    [ArgumentCompleter(typeof(FolderCompleter))]
    public FolderReference? Folder { get; set; }

    /// <summary>The folder with its id; null, and an error, where there is none.</summary>
    private protected FolderContext? FindFolder(OrchSession session)
    {
        FolderContext named = Arguments.IsArgument(nameof(Folder)) || User.Length != 1 || HomeOf(User[0], session) is not { } home ? FolderOf(Folder, session) : home;
        return Attempt(Folder?.Target ?? named, token => _folders.WithIdAsync(session, named, Log, token)!);
    }

    /// <summary>The session that the accounts or the folder belong to.</summary>
    private protected OrchSession SessionForAll() =>
        User.Length > 0 && User[0] is { } first && (first.Live is not null || first.Row is not null || Folder is null) ? SessionFor(first) : SessionFor(Folder?.Live);

    /// <summary>Takes the accounts on, those given by name in the session of the folder.</summary>
    private protected void EnqueueUsers(OrchSession session, ItemValue value)
    {
        OrchSession? given = Session;
        Session = session;
        Enqueue(User, value);
        Session = given;
    }

    /// <summary>The accounts of a folder, with the roles that they hold there themselves.</summary>
    private protected IReadOnlyList<FolderUser>? ReadUsers(OrchSession session, FolderContext folder, IReadOnlyList<ResolvedEntity> items)
    {
        Operation operation = FolderOperations.GetUsersForFolderByKeyAndIncludeinherited;
        OrchRequest request = new(operation, operation.PathFor(("key", folder.Id!), ("includeInherited", false)));
        ODataFilter filter = new ODataFilter().AndEquals("Id", items.Select(item => item.Id));
        return Attempt<IReadOnlyList<FolderUser>>(
            items.Count == 1 ? items[0].Target : folder,
            async token =>
            {
                List<FolderUser> users = await session.Client.ListAsync<FolderUser>(request, filter, new ODataQuery(), Log, token).ConfigureAwait(false);
                if (users.Any(user => user.RoleAssignments is null))
                {
                    // A server that does not tell the roles unasked must be asked: roles that are not known would be lost.
                    ODataQuery expanded = new() { Expand = ["UserEntity", "Roles"] };
                    users = await session.Client.ListAsync<FolderUser>(request, filter, expanded, Log, token).ConfigureAwait(false);
                }

                users.ForEach(user => user.AssignedFolder = folder);
                return users;
            });
    }
}
