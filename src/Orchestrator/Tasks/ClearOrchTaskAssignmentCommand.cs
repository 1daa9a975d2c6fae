using System.Collections.Generic;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// Takes tasks from those whom they are assigned to. Up to 100 tasks of a folder go in one request; a task that cannot be
/// taken is an error about that task.
/// </summary>
[Cmdlet(VerbsCommon.Clear, "OrchTaskAssignment", SupportsShouldProcess = true)]
[OutputType(typeof(OrchTask))]
[Calls("Tasks_UnassignTasks")]
[Calls("Tasks_GetById", "Tasks_GetTasksAcrossFolders", When = "PassThru")]
public sealed class ClearOrchTaskAssignmentCommand : TaskBatchCommand
{
    /// <summary>Returns the updated task.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override string ActionText => "Unassign task";

    private protected override void HandleRecord() => Enqueue(Task, BodyValues.None);

    private protected override void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items)
    {
        IReadOnlyList<ResolvedEntity> done = SendBatch(items, some => RequestFor(TaskOperations.UnassignTasks, some));
        if (PassThru)
        {
            WriteFresh(done);
        }
    }
}
