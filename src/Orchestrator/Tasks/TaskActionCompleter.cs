using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Completes the actions with which tasks of the folder were completed.</summary>
public sealed class TaskActionCompleter() : SeenValueCompleter<OrchTask>(TaskOperations.Get, "Id desc", task => string.IsNullOrEmpty(task.Action) ? null : new Suggestion(task.Action!, "as in " + task.Title));
