using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>A task by id, by title, or as an object.</summary>
/// <param name="task">The id, the title, or the task.</param>
[Calls("Tasks_Get")]
public sealed class TaskReference(object task) : EntityReference<OrchTask>(task)
{
    internal static EntityKind<OrchTask> TaskKind { get; } =
        new("task", TaskOperations.Get, TaskOperations.GetById, task => task.Id, task => task.Title, task => new TaskReference(task)) { NameProperties = ["Title"], ListOfIds = TaskOperations.GetTasksAcrossFolders };

    internal override EntityKind<OrchTask> Kind => TaskKind;

    private protected override object? Related(OrchEntity other) => other switch
    {
        TaskActivity activity => activity.TaskId,
        TaskNote note => note.TaskId,
        _ => null,
    };

    private protected override string[] RelatedColumns(string entityType) =>
        entityType is "Orchestrator.TaskActivity" or "Orchestrator.TaskNote" ? ["TaskId"] : [];
}
