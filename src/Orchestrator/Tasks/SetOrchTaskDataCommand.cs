using System.Collections.Generic;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Saves the data of tasks without completing them.</summary>
[Cmdlet(VerbsCommon.Set, "OrchTaskData", SupportsShouldProcess = true)]
[OutputType(typeof(TaskData))]
[Calls("Tasks_GetById", "Tasks_GetTasksAcrossFolders", When = "Task:id or Task:path")]
[Calls("TaskForms_SaveTaskData", "AppTasks_SaveAppTasksData", "GenericTasks_SaveTaskData")]
[Calls("TaskForms_GetTaskDataById", "AppTasks_GetAppTaskById", "GenericTasks_GetTaskDataById", When = "PassThru")]
public sealed class SetOrchTaskDataCommand : TaskItemCommand
{
    /// <summary>The data: a hashtable, an object, or JSON text.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [FreeForm]
    [ValidateNotNull]
    public object? Data { get; set; }

    /// <summary>Returns the updated task with its data.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override string ActionText => "Save task data";

    private protected override int BatchSize => ODataFilter.MostIds;

    private protected override void HandleRecord() => Enqueue(Task, new BodyValues { ["Data"] = Data });

    private protected override void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items)
    {
        foreach ((ResolvedEntity item, TaskRoute route) in RoutesOf(items))
        {
            OrchRequest request = route.Save(folder, item.Id, item.Values["Data"]);
            OrchRequest? read = PassThru ? route.Read(item.Folder, item.Id) : null;
            Start(item, async token =>
            {
                await session.Client.RunAsync(request, Log, token).ConfigureAwait(false);
                return read is not null && await session.Client.GetAsync<TaskData>(read, Log, token).ConfigureAwait(false) is { } data ? () => WriteEntity(data) : null;
            });
        }
    }
}
