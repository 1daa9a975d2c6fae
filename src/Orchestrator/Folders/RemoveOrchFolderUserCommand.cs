using System.Collections.Generic;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Removes accounts from a folder, with all roles that they hold there. What they inherit stays.</summary>
[Cmdlet(VerbsCommon.Remove, "OrchFolderUser", SupportsShouldProcess = true)]
[Calls("Folders_RemoveUserFromFolderById")]
public sealed class RemoveOrchFolderUserCommand : OrchFolderUserCommand
{
    private protected override string Action => "Remove user from folder";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        OrchSession session = SessionForAll();
        if (FindFolder(session) is { } folder)
        {
            EnqueueUsers(session, folder);
        }
    }

    private protected override string Describe(ResolvedEntity item) => $"{item} in {item.Value}";

    private protected override void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items)
    {
        foreach (ResolvedEntity item in items)
        {
            Operation operation = FolderOperations.RemoveUserFromFolderById;
            OrchRequest request = new(operation, operation.PathFor(((FolderContext)item.Value!).Id!)) { Body = JsonBody.Of(new BodyValues { ["userId"] = item.Id }) };
            Start(item, request, UserReference.UserKind);
        }
    }
}
