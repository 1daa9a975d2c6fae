using System.Collections.Generic;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Gets the task catalogs of a folder, or one by its id.</summary>
[Cmdlet(VerbsCommon.Get, "OrchTaskCatalog", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(TaskCatalog))]
[Calls("TaskCatalogs_Get", When = "not Id")]
[Calls("TaskCatalogs_GetById", When = "Id")]
public sealed class GetOrchTaskCatalogCommand : OrchFolderReadCommand<TaskCatalog>
{
    /// <summary>Names, with wildcards. One without a wildcard that nobody bears is an error.</summary>
    [Parameter(Position = 0, ParameterSetName = "List")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TaskCatalogCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Ids of catalogs, each of which is one request.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Id")]
    [ArgumentCompleter(typeof(TaskCatalogCompleter))]
    public long[]? Id { get; set; }

    private protected override bool CanPrefetch => Id is null;

    private protected override bool ReadSingle(OrchSession session, FolderContext folder)
    {
        if (Id is not null)
        {
            WriteById(session, TaskCatalogOperations.GetById, folder, Id);
        }

        return Id is not null;
    }

    private protected override IEnumerable<ListQuery<TaskCatalog>> QueriesFor(OrchSession session, FolderContext folder) =>
    [
        new(
            new OrchRequest(TaskCatalogOperations.Get) { Folder = folder },
            null,
            NameFilterFor(nameof(Name), Name, TaskCatalogReference.TaskCatalogKind.Noun, "Name", catalog => catalog.Name)),
    ];
}
