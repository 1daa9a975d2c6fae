using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Gets the accounts of a folder and the roles that they hold there.</summary>
[Cmdlet(VerbsCommon.Get, "OrchFolderUser", SupportsPaging = true)]
[OutputType(typeof(FolderUser))]
[Calls("Folders_GetUsersForFolderByKeyAndIncludeinherited")]
[Calls("Folders_Get", When = "Folder:path or Recurse")]
[Calls("Folders_GetByKeyByIdentifier", When = "Folder:key")]
public sealed class GetOrchFolderUserCommand : OrchFolderReadCommand<FolderUser>
{
    /// <summary>The folders to read: paths with wildcards, ids, keys, or folders from Get-OrchFolder. By default, the folder of the session.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [ValidateNotNull]
    public override FolderReference[]? Folder { get; set; }

    /// <summary>The accounts to look for: names with wildcards, ids, or users from Get-OrchUser. A name without wildcards that doesn't exist causes an error.</summary>
    [Parameter(Position = 1)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(UserCompleter))]
    [Calls]
    public UserReference[]? User { get; set; }

    /// <summary>Includes the accounts that the folder inherits from the folders above it.</summary>
    [Parameter]
    public SwitchParameter IncludeInherited { get; set; }

    private protected override bool NeedsFolderId => true;

    private protected override IEnumerable<ListQuery<FolderUser>> QueriesFor(OrchSession session, FolderContext folder)
    {
        if (!IncludeInherited)
        {
            return [ListQueryFor(folder, inherited: false, null)];
        }

        // Not every server puts all of a folder's own accounts among the inherited ones.
        HashSet<long> seen = [];
        return [ListQueryFor(folder, inherited: true, seen), ListQueryFor(folder, inherited: false, seen)];
    }

    private protected override void WriteRow(FolderUser row)
    {
        row.AssignedFolder = Reading;
        base.WriteRow(row);
    }

    private ListQuery<FolderUser> ListQueryFor(FolderContext folder, bool inherited, HashSet<long>? seen)
    {
        Operation operation = FolderOperations.GetUsersForFolderByKeyAndIncludeinherited;
        return new ListQuery<FolderUser>(
            new OrchRequest(operation, operation.PathFor(("key", folder.Id!), ("includeInherited", inherited))),
            null,
            NameFilterFor(nameof(User), User?.Select(user => user.Name).OfType<string>(), UserReference.UserKind.Noun, "UserEntity/UserName", user => user.UserName)
                .OrIds((User ?? []).Select(user => user.KnownId).OfType<long>(), "Id", user => user.UserId))
        {
            Key = user => user.UserId,
            RowFilter = seen is null ? null : user => seen.Add(user.UserId),
        };
    }
}
