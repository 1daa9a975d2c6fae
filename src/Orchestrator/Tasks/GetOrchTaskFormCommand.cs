using System.Collections.Generic;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Gets form tasks with their form and their data.</summary>
[Cmdlet(VerbsCommon.Get, "OrchTaskForm")]
[OutputType(typeof(TaskForm))]
[Calls("TaskForms_GetTaskFormById")]
public sealed class GetOrchTaskFormCommand : TaskItemCommand
{
    /// <summary>Asks for the layout itself too where the task only names its id.</summary>
    [Parameter]
    public SwitchParameter ExpandLayout { get; set; }

    private protected override string ActionText => "Get task form";

    private protected override bool Confirm(ResolvedEntity item) => true;

    private protected override bool ShowsItems => false;

    private protected override void HandleRecord() => Enqueue(Task, BodyValues.None);

    private protected override void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items)
    {
        foreach (ResolvedEntity item in items)
        {
            OrchRequest request = TaskRoute.ReadForm(folder, item.Id, ExpandLayout);
            Start(item, async token =>
                await session.Client.GetAsync<TaskForm>(request, Log, token).ConfigureAwait(false) is { } form ? () => WriteEntity(form) : null);
        }
    }
}
