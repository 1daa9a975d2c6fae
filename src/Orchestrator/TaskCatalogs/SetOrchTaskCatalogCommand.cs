using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Changes task catalogs. No request is sent where nothing differs.</summary>
[Cmdlet(VerbsCommon.Set, "OrchTaskCatalog", SupportsShouldProcess = true)]
[OutputType(typeof(TaskCatalog))]
public sealed class SetOrchTaskCatalogCommand : OrchFolderItemCommand<TaskCatalog>
{
    /// <summary>The catalogs: ids, names, or catalogs from Get-OrchTaskCatalog.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "TaskCatalogId")]
    [ArgumentCompleter(typeof(TaskCatalogCompleter))]
    public TaskCatalogReference[] TaskCatalog { get; set; } = [];

    /// <summary>The new name, at most 50 characters.</summary>
    [Parameter]
    [Alias("NewName")]
    [ValidateLength(1, 50)]
    [InBody]
    public string? Name { get; set; }

    /// <summary>The description, at most 512 characters.</summary>
    [Parameter]
    [AllowEmptyString]
    [ValidateLength(0, 512)]
    [InBody]
    public string? Description { get; set; }

    /// <summary>Its tags, in place of those that it has: labels, texts such as <c>team=finance</c>, or hashtables of keys and values.</summary>
    [Parameter]
    [AllowEmptyCollection]
    [Tags]
    [InBody("Tags")]
    public Tag[]? Tag { get; set; }

    /// <summary>The action for completed tasks: Delete, Archive or None.</summary>
    [Parameter]
    [KnownValues("Delete", "Archive", "None")]
    [InBody]
    public string? RetentionAction { get; set; }

    /// <summary>The number of days after which the retention action is taken.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    [InBody]
    public int RetentionPeriod { get; set; }

    /// <summary>The id of the bucket to archive in.</summary>
    [Parameter]
    [InBody]
    public long RetentionBucketId { get; set; }

    /// <summary>Returns the updated catalog.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal static Change<TaskCatalog> Declared { get; } = new("Change task catalog", TaskCatalogReference.TaskCatalogKind)
    {
        One = TaskCatalogOperations.UpdateTaskCatalogById,
        Whole = current => new BodyValues
        {
            ["Name"] = current.Name,
            ["Description"] = current.Description,
            ["Encrypted"] = current.Encrypted,
            ["Tags"] = current.Tags,
            ["RetentionAction"] = current.RetentionAction,
            ["RetentionPeriod"] = current.RetentionPeriod,
            ["RetentionBucketId"] = current.RetentionBucketId,
        },
    };

    private protected override Change<TaskCatalog> Change => Declared;
}
