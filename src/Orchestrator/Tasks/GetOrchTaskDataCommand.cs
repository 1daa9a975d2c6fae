using System;
using System.Collections.Generic;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Gets tasks with their data.</summary>
[Cmdlet(VerbsCommon.Get, "OrchTaskData", DefaultParameterSetName = "Task")]
[OutputType(typeof(TaskData))]
[Calls("Tasks_GetById", "Tasks_GetTasksAcrossFolders", When = "Task:id or Task:path")]
[Calls("TaskForms_GetTaskDataById", "AppTasks_GetAppTaskById", "GenericTasks_GetTaskDataById", When = "not Key")]
[Calls("GenericTasks_GetTaskDataByKey", When = "Key")]
public sealed class GetOrchTaskDataCommand : TaskItemCommand
{
    /// <summary>The tasks: ids, titles, or tasks from Get-OrchTask.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "Task")]
    [Alias("Id", "TaskId")]
    [ArgumentCompleter(typeof(TaskCompleter))]
    public override TaskReference[] Task { get; set; } = [];

    /// <summary>The keys of tasks. Requires Web API 20.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Key")]
    [ArgumentCompleter(typeof(TaskCompleter))]
    public Guid[]? Key { get; set; }

    private protected override string ActionText => "Get task data";

    private protected override bool Confirm(ResolvedEntity item) => true;

    private protected override bool ShowsItems => false;

    private protected override void HandleRecord()
    {
        if (Key is null)
        {
            Enqueue(Task, BodyValues.None);
            return;
        }

        OrchSession session = SessionFor(Folder?.Entity);
        FolderContext folder = FolderOf(Folder, session);
        foreach (Guid key in Key)
        {
            if (Attempt(key, token => session.Client.GetAsync<TaskData>(TaskRoute.ReadByKey(folder, key), Log, token)) is { } data)
            {
                WriteEntity(data);
            }
        }
    }

    private protected override void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items)
    {
        foreach ((ResolvedEntity item, TaskRoute route) in RoutesOf(items))
        {
            WriteData(session, route, item);
        }
    }
}
