namespace Orchestrator.Commands;

/// <summary>Completes the titles of tasks.</summary>
public sealed class TaskTitleCompleter() : EntityCompleter<OrchTask>(TaskReference.TaskKind, task => task.Status + ", " + task.Priority);
