using System.Collections.Generic;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// Removes tasks. Up to 100 tasks of a folder go in one request; a task that may not be removed is an error about that
/// task.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "OrchTask", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[Calls("Tasks_DeleteTasks")]
public sealed class RemoveOrchTaskCommand : TaskBatchCommand
{
    private protected override string ActionText => "Remove task";

    private protected override void HandleRecord() => Enqueue(Task, BodyValues.None);

    private protected override void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items) =>
        SendBatch(items, some => RequestFor(TaskOperations.DeleteTasks, some));
}
