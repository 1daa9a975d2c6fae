using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>What the cmdlets share that act on tasks.</summary>
public abstract class TaskItemCommand : OrchFolderItemCommand<OrchTask>
{
    /// <summary>The tasks: ids, titles, rows, or tasks from Get-OrchTask.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "TaskId")]
    [ArgumentCompleter(typeof(TaskCompleter))]
    public virtual TaskReference[] Task { get; set; } = [];

    /// <summary>What is done, as <c>-WhatIf</c> says it. (A task's own action is a parameter.)</summary>
    private protected abstract string ActionText { get; }

    private protected sealed override string Action => ActionText;

    /// <summary>Reads a task with its data and returns it.</summary>
    private protected void WriteData(OrchSession session, TaskRoute route, ResolvedEntity item)
    {
        OrchRequest request = route.Read(item.Folder, item.Id);
        Start(item, async token => await session.Client.GetAsync<TaskData>(request, Log, token).ConfigureAwait(false) is { } data ? () => WriteEntity(data) : null);
    }

    /// <summary>Reads tasks of a folder afresh and returns them: what <c>-PassThru</c> asks for.</summary>
    private protected void WriteFresh(IReadOnlyList<ResolvedEntity> items)
    {
        foreach ((ResolvedEntity _, OrchTask task) in ReadAll(items, []))
        {
            WriteEntity(task);
        }
    }

    /// <summary>The route of each task of a folder, which depends on its type: a piped task knows it, that of an id is read first.</summary>
    /// <returns>The tasks whose type is known; the others have had their error.</returns>
    private protected IEnumerable<(ResolvedEntity Item, TaskRoute Route)> RoutesOf(IReadOnlyList<ResolvedEntity> items)
    {
        ResolvedEntity[] unknown = [.. items.Where(item => TypeOf(item) is null)];
        return items.Where(item => TypeOf(item) is not null)
            .Select(item => (item, TaskRoute.For(TypeOf(item))))
            .Concat(ReadAll(unknown, ["Id", "Type"]).Select(read => (read.Item, TaskRoute.For(read.Task.Type))));
    }

    private static string? TypeOf(ResolvedEntity item) => (item.Entity as OrchTask)?.Type;

    /// <summary>Reads tasks of a folder, many in one request; what the list leaves out is read by its id, which tells why.</summary>
    private IEnumerable<(ResolvedEntity Item, OrchTask Task)> ReadAll(IReadOnlyList<ResolvedEntity> items, string[] properties)
    {
        Dictionary<long, OrchTask> found = items.Count > 1 ? List(items, properties) : [];
        foreach (ResolvedEntity item in items)
        {
            if ((found.TryGetValue(item.Id, out OrchTask? listed) ? listed : Read(item, TaskReference.TaskKind)) is { } task)
            {
                yield return (item, task);
            }
        }
    }

    private Dictionary<long, OrchTask> List(IReadOnlyList<ResolvedEntity> items, string[] properties)
    {
        OrchSession session = items[0].Session;
        OrchRequest request = new(TaskOperations.GetTasksAcrossFolders) { Folder = items[0].Folder };
        ODataFilter filter = new ODataFilter().AndEquals("Id", items.Select(item => item.Id));
        ODataQuery query = new() { Select = properties, First = items.Count };
        try
        {
            return Wait(token => session.Client.ListAsync<OrchTask>(request, filter, query, Log, token)).ToDictionary(task => task.Id);
        }
        catch (OrchApiException e)
        {
            Tell("The tasks are read one by one: " + e.Message);
            return [];
        }
    }
}
