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
    /// <summary>Names, with wildcards.</summary>
    [Parameter(Position = 0, ParameterSetName = "List")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(TaskCatalogCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Ids of catalogs, each of which is one request.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Id")]
    [ArgumentCompleter(typeof(TaskCatalogCompleter))]
    public long[]? Id { get; set; }

    private protected override void ReadFolder(OrchSession session, FolderContext folder, object target, bool alone)
    {
        if (Id is not null)
        {
            WriteById(session, TaskCatalogOperations.GetById, folder, Id);
            return;
        }

        NameFilter names = new(Name);
        WriteRows(
            session,
            new OrchRequest(TaskCatalogOperations.Get) { Folder = folder },
            new ODataFilter().And(names.ToFilter("Name")),
            target,
            names.Finish<TaskCatalog>(catalog => catalog.Name),
            alone);
    }
}
