using System.Collections.Generic;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Completes tasks: saves the decision and resumes the jobs that wait for them.</summary>
[Cmdlet(VerbsLifecycle.Complete, "OrchTask", SupportsShouldProcess = true)]
[OutputType(typeof(OrchTask))]
[Calls("Tasks_GetById", "Tasks_GetTasksAcrossFolders", When = "PassThru or Task:id or Task:path")]
[Calls("TaskForms_CompleteTask", "AppTasks_CompleteAppTask", "GenericTasks_CompleteTask")]
public sealed class CompleteOrchTaskCommand : TaskItemCommand
{
    /// <summary>The decision. For a form or app task, the name of one of its buttons, such as Approve.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    [InBody("action")]
    [ArgumentCompleter(typeof(TaskActionCompleter))]
    public new string? Action { get; set; }

    /// <summary>The data to save: a hashtable, an object, or JSON text. By default, the task keeps its data.</summary>
    [Parameter]
    [FreeForm]
    [ValidateNotNull]
    [InBody("data")]
    public object? Data { get; set; }

    /// <summary>Returns the updated task.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override string ActionText => "Complete task";

    private protected override bool MayDamage => true;

    private protected override string? Damage(ResolvedEntity item) =>
        item.Entity is OrchTask { AssignedToUserId: long assignee } task && assignee != item.Session.UserId
            ? $"It is assigned to {task.AssignedToUser?.ToString() ?? task.TaskAssigneeName ?? $"user {assignee}"}, and completing it can't be undone."
            : null;

    private protected override int BatchSize => ODataFilter.MostIds;

    private protected override void HandleRecord() => Enqueue(Task, GivenValues);

    private protected override void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items)
    {
        foreach ((ResolvedEntity item, TaskRoute route) in RoutesOf(items))
        {
            OrchRequest request = route.Complete(folder, item.Id, item.Values);
            Start(item, request, TaskReference.TaskKind, PassThru);
        }
    }
}
