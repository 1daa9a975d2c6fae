using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Gets the users who may view and edit the tasks of a folder: those whom its tasks can be assigned to.</summary>
[Cmdlet(VerbsCommon.Get, "OrchTaskUser", SupportsPaging = true)]
[OutputType(typeof(TaskUser))]
[Calls("Tasks_GetTaskUsersByOrganizationunitid")]
[Calls("Folders_Get", When = "Folder:path or Recurse")]
[Calls("Folders_GetByKeyByIdentifier", When = "Folder:key")]
public sealed class GetOrchTaskUserCommand : OrchFolderReadCommand<TaskUser>
{
    private readonly FolderResolver _folders = new();

    /// <summary>Names that the users sign in with, with wildcards.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(TaskUserCompleter))]
    public string[]? UserName { get; set; }

    private protected override void ReadFolder(OrchSession session, FolderContext folder, object target, bool alone)
    {
        if (Attempt(target, token => _folders.WithIdAsync(session, folder, Log, token)!) is not { Id: long id } known)
        {
            return;
        }

        Operation operation = TaskOperations.GetTaskUsersByOrganizationunitid;
        NameFilter names = new(UserName);
        WriteRows(
            session,
            new OrchRequest(operation, operation.PathFor(id)) { Folder = known },
            new ODataFilter().And(names.ToFilter("UserName")),
            target,
            names.Finish<TaskUser>(user => user.UserName),
            alone);
    }
}
