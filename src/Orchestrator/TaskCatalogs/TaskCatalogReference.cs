using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>A task catalog by id, by name, or as an object.</summary>
/// <param name="taskCatalog">The id, the name, or the catalog.</param>
[Calls("TaskCatalogs_Get")]
public sealed class TaskCatalogReference(object taskCatalog) : EntityReference<TaskCatalog>(taskCatalog)
{
    internal static EntityKind<TaskCatalog> TaskCatalogKind { get; } =
        new("taskCatalog", TaskCatalogOperations.Get, TaskCatalogOperations.GetById, catalog => catalog.Id, catalog => catalog.Name, catalog => new TaskCatalogReference(catalog));

    internal override EntityKind<TaskCatalog> Kind => TaskCatalogKind;
}
