using System;
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
    private readonly FolderResolver _folders = new();
    private FolderContext? _folder;

    /// <summary>The folders to read: paths with wildcards, ids, keys, or folders from Get-OrchFolder. Without it: the folder of the session.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(FolderCompleter))]
    public override FolderReference[]? Folder { get; set; }

    /// <summary>The accounts to look for: names with wildcards, ids, or users from Get-OrchUser.</summary>
    [Parameter(Position = 1)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(UserCompleter))]
    [Calls]
    public UserReference[]? User { get; set; }

    /// <summary>Gets the accounts too that are in the folder because they are in one above.</summary>
    [Parameter]
    public SwitchParameter IncludeInherited { get; set; }

    private protected override IReadOnlyList<string> FinishedBy => ["Id"];

    private protected override void ReadFolder(OrchSession session, FolderContext folder, object target, bool alone)
    {
        _folder = Attempt(target, token => _folders.WithIdAsync(session, folder, Log, token)!);
        if (_folder is null)
        {
            return;
        }

        if (!IncludeInherited)
        {
            Read(session, inherited: false, target, null, alone);
            return;
        }

        // Not every server puts all of a folder's own accounts among the inherited ones.
        HashSet<long> seen = [];
        if (Read(session, inherited: true, target, seen, alone: false))
        {
            Read(session, inherited: false, target, seen, alone: false);
        }
    }

    private protected override void WriteRow(FolderUser row)
    {
        row.Folder = _folder;
        base.WriteRow(row);
    }

    private bool Read(OrchSession session, bool inherited, object target, HashSet<long>? seen, bool alone)
    {
        NameFilter names = new(User?.Select(user => user.Name).OfType<string>());
        Predicate<FolderUser>? finishName = names.Finish<FolderUser>(user => user.UserName);
        long[] ids = [.. (User ?? []).Select(user => user.KnownId).OfType<long>()];
        string? byName = names.ToFilter("UserEntity/UserName");
        bool narrows = User is not null && (byName is not null || User.All(user => user.Name is null));
        ODataFilter filter = new();
        if (narrows)
        {
            filter.AndAny(ids.Select(id => "Id eq " + ODataLiteral.Of(id)).Concat(byName is null ? [] : [byName]));
        }

        Operation operation = FolderOperations.GetUsersForFolderByKeyAndIncludeinherited;
        return WriteRows(
            session,
            new OrchRequest(operation, operation.PathFor(("key", _folder!.Id!), ("includeInherited", inherited))),
            filter,
            target,
            finishName is null && seen is null ? null : user => (finishName is null || ids.Contains(user.UserId) || finishName(user)) && seen?.Add(user.UserId) != false,
            alone);
    }
}
