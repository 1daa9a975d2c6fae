using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Gets the task catalogs of folders.</summary>
[Cmdlet(VerbsCommon.Get, "OrchTaskCatalog", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(TaskCatalog))]
[Calls("TaskCatalogs_Get", When = "not Id")]
[Calls("TaskCatalogs_GetById", When = "Id")]
public sealed class GetOrchTaskCatalogCommand : OrchFolderReadCommand<TaskCatalog>
{
    /// <summary>The catalogs: names with wildcards, ids, rows, or catalogs. A name without wildcards that doesn't exist causes an error.</summary>
    [Parameter(Position = 0, ParameterSetName = "List", ValueFromPipeline = true)]
    [Alias("TaskCatalog")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TaskCatalogCompleter))]
    [Calls]
    public TaskCatalogReference[]? Name { get; set; }

    /// <summary>The ids of catalogs. Each requires one request.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Id")]
    [ArgumentCompleter(typeof(TaskCatalogCompleter))]
    public long[]? Id { get; set; }

    private protected override SingleReads? ById => Id is null ? null : new(TaskCatalogOperations.GetById, Id.Cast<object>());

    private protected override IEnumerable<ListQuery<TaskCatalog>> QueriesFor(OrchSession session, FolderContext folder) =>
    [
        new(
            new OrchRequest(TaskCatalogOperations.Get) { Folder = folder },
            null,
            NameFilterFor(nameof(Name), Name, TaskCatalogReference.TaskCatalogKind.Noun, "Name", catalog => catalog.Name)),
    ];
}
