using System.Collections.Generic;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Gets the users that the tasks of a folder can be assigned to.</summary>
[Cmdlet(VerbsCommon.Get, "OrchTaskUser", SupportsPaging = true)]
[OutputType(typeof(TaskUser))]
[Calls("Tasks_GetTaskUsersByOrganizationunitid")]
[Calls("Folders_Get", When = "Folder:path or Recurse")]
[Calls("Folders_GetByKeyByIdentifier", When = "Folder:key")]
public sealed class GetOrchTaskUserCommand : OrchFolderReadCommand<TaskUser>
{
    /// <summary>The user names, with wildcards. A name without wildcards that doesn't exist causes an error.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TaskUserCompleter))]
    [NoScriptBlock]
    public string[]? UserName { get; set; }

    private protected override bool NeedsFolderId => true;

    private protected override IEnumerable<ListQuery<TaskUser>> QueriesFor(OrchSession session, FolderContext folder)
    {
        Operation operation = TaskOperations.GetTaskUsersByOrganizationunitid;
        return
        [
            new(
                new OrchRequest(operation, operation.PathFor(folder.Id!)) { Folder = folder },
                null,
                NameFilterFor(nameof(UserName), UserName, UserReference.UserKind.Noun, "UserName", user => user.UserName)),
        ];
    }
}
