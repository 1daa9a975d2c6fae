using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// Removes folders, those further down first. The server refuses a folder that still holds something or has users assigned.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "OrchFolder", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[Calls("Folders_DeleteById")]
public sealed class RemoveOrchFolderCommand : OrchFolderChangeCommand
{
    private readonly List<(OrchSession Session, FolderContext Folder, object Target)> _confirmed = [];

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach ((OrchSession session, FolderContext folder, object target) in _confirmed.OrderByDescending(item => item.Folder.Path?.Split('/').Length ?? 0))
        {
            OrchRequest request = new(FolderOperations.DeleteById, FolderOperations.DeleteById.PathFor(folder.Id!));
            Change(session, request, target);
        }
    }

    private protected override void Execute(OrchSession session, FolderContext folder, object target)
    {
        if (ShouldProcess(Describe(folder), "Remove folder"))
        {
            _confirmed.Add((session, folder, target));
        }
    }
}
