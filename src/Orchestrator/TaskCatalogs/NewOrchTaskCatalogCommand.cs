using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Creates a task catalog in a folder and returns it.</summary>
[Cmdlet(VerbsCommon.New, "OrchTaskCatalog", SupportsShouldProcess = true)]
[OutputType(typeof(TaskCatalog))]
[Calls("TaskCatalogs_CreateTaskCatalog")]
public sealed class NewOrchTaskCatalogCommand : OrchNewCommand<TaskCatalog>
{
    /// <summary>The name, at most 50 characters.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateLength(1, 50)]
    [InBody]
    public string Name { get; set; } = string.Empty;

    /// <summary>The description, at most 512 characters.</summary>
    [Parameter]
    [ValidateLength(0, 512)]
    [InBody]
    public string? Description { get; set; }

    /// <summary>Stores the data of its tasks encrypted.</summary>
    [Parameter]
    [InBody]
    public SwitchParameter Encrypted { get; set; }

    /// <summary>Its tags: labels, texts such as <c>team=finance</c>, or hashtables of keys and values.</summary>
    [Parameter]
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

    /// <summary>The folder to create it in: a path, an id, a key or a folder. By default, the folder of the session.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(FolderCompleter))]
    public FolderReference? Folder { get; set; }

    private protected override void HandleRecord()
    {
        OrchSession session = SessionFor(Folder?.Live);
        FolderContext folder = FolderOf(Folder, session);
        BodyValues body = GivenValues.Filled();
        Create(session, new OrchRequest(TaskCatalogOperations.CreateTaskCatalog) { Folder = folder, Body = JsonBody.Of(body) }, Name, "Create task catalog");
    }
}
