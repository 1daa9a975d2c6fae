using System.Collections.Generic;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Removes task catalogs.</summary>
[Cmdlet(VerbsCommon.Remove, "OrchTaskCatalog", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[Calls("TaskCatalogs_DeleteById")]
public sealed class RemoveOrchTaskCatalogCommand : OrchFolderItemCommand<TaskCatalog>
{
    /// <summary>The catalogs: ids, names, or catalogs from Get-OrchTaskCatalog.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(TaskCatalogCompleter))]
    public TaskCatalogReference[] TaskCatalog { get; set; } = [];

    private protected override string Action => "Remove task catalog";

    /// <inheritdoc/>
    protected override void ProcessRecord() => Enqueue(TaskCatalog);

    private protected override void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items) =>
        StartEach(items, TaskCatalogOperations.DeleteById, TaskCatalogReference.TaskCatalogKind);
}
