using System.Collections.Generic;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Completes tasks: saves what was decided, and lets the jobs go on that wait for them.</summary>
[Cmdlet(VerbsLifecycle.Complete, "OrchTask", SupportsShouldProcess = true)]
[OutputType(typeof(OrchTask))]
[Calls("Tasks_GetById", "Tasks_GetTasksAcrossFolders", When = "PassThru or Task:id or Task:path")]
[Calls("TaskForms_CompleteTask", "AppTasks_CompleteAppTask", "GenericTasks_CompleteTask")]
public sealed class CompleteOrchTaskCommand : TaskItemCommand
{
    /// <summary>What was decided: for a form or app task the name of one of its buttons, such as Approve.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    [InBody("action")]
    [ArgumentCompleter(typeof(TaskActionCompleter))]
    public new string? Action { get; set; }

    /// <summary>The data to save with it: a hashtable, an object, or JSON text. Without it the task keeps its data.</summary>
    [Parameter]
    [FreeForm]
    [ValidateNotNull]
    [InBody("data")]
    public object? Data { get; set; }

    /// <summary>Writes each task as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override string ActionText => "Complete task";

    private protected override int BatchSize => ODataFilter.MostIds;

    /// <inheritdoc/>
    protected override void ProcessRecord() => Enqueue(Task, BodyValues.Given(this));

    private protected override void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items)
    {
        foreach ((ResolvedEntity item, TaskRoute route) in RoutesOf(items))
        {
            OrchRequest request = route.Complete(folder, item.Id, (BodyValues)item.Value!);
            Start(item, request, TaskReference.TaskKind, PassThru);
        }
    }
}
