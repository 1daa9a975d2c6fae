using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>What the cmdlets share that list what belongs to a task.</summary>
/// <typeparam name="T">The entity's class.</typeparam>
public abstract class TaskHistoryCommand<T> : OrchReadCommand<T>
    where T : OrchEntity
{
    /// <summary>The tasks: ids, titles, or tasks from Get-OrchTask.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "TaskId")]
    [ArgumentCompleter(typeof(TaskCompleter))]
    public TaskReference[] Task { get; set; } = [];

    /// <summary>The folder of tasks that are given by id or title: a path, an id, a key or a folder. A piped task uses its own folder. By default, the folder of the session.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(FolderCompleter))]
    public FolderReference? Folder { get; set; }

    /// <summary>The operation that lists it, whose path parameter is the id of the task.</summary>
    private protected abstract Operation List { get; }

    private protected override void HandleRecord()
    {
        bool alone = Task.Length == 1 && !MyInvocation.ExpectingInput;
        foreach (ResolvedEntity item in Resolve(Task, Folder))
        {
            if (IsSatisfied)
            {
                return;
            }

            WriteRows(item.Session, new ListQuery<T>(new OrchRequest(List, List.PathFor(item.Id)) { Folder = item.Folder }), item.Target, alone);
        }
    }
}
