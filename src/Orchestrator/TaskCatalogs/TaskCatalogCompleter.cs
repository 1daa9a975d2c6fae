namespace Orchestrator.Commands;

/// <summary>Completes the names of task catalogs.</summary>
public sealed class TaskCatalogCompleter() : EntityCompleter<TaskCatalog>(TaskCatalogReference.TaskCatalogKind, catalog => catalog.Description);
