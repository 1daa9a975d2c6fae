using System.Collections.Generic;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Removes accounts and their roles from a folder. Inherited roles are kept.</summary>
[Cmdlet(VerbsCommon.Remove, "OrchFolderUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[Calls("Folders_RemoveUserFromFolderById")]
public sealed class RemoveOrchFolderUserCommand : OrchFolderUserCommand
{
    private protected override string Action => "Remove user from folder";

    private protected override void HandleRecord()
    {
        OrchSession session = SessionForAll();
        if (FindFolder(session) is { } folder)
        {
            EnqueueUsers(session, new FolderRoles(folder, []));
        }
    }

    private protected override string Describe(ResolvedEntity item) => $"{item} in {((FolderRoles)item.Value).Folder}";

    private protected override void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items)
    {
        foreach (ResolvedEntity item in items)
        {
            Operation operation = FolderOperations.RemoveUserFromFolderById;
            OrchRequest request = new(operation, operation.PathFor(((FolderRoles)item.Value).Folder.Id!)) { Body = JsonBody.Of(new BodyValues { ["userId"] = item.Id }) };
            Start(item, request, UserReference.UserKind);
        }
    }
}
