using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Removes task catalogs.</summary>
[Cmdlet(VerbsCommon.Remove, "OrchTaskCatalog", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
public sealed class RemoveOrchTaskCatalogCommand : OrchFolderItemCommand<TaskCatalog>
{
    /// <summary>The catalogs: ids, names, rows, or catalogs from Get-OrchTaskCatalog.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "TaskCatalogId", "Name")]
    [ArgumentCompleter(typeof(TaskCatalogCompleter))]
    public TaskCatalogReference[] TaskCatalog { get; set; } = [];

    internal static Change<TaskCatalog> Declared { get; } = new("Remove task catalog", TaskCatalogReference.TaskCatalogKind) { One = TaskCatalogOperations.DeleteById };

    private protected override Change<TaskCatalog> Change => Declared;
}
