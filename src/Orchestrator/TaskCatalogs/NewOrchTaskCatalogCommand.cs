using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Makes a task catalog in a folder.</summary>
[Cmdlet(VerbsCommon.New, "OrchTaskCatalog", SupportsShouldProcess = true)]
[OutputType(typeof(TaskCatalog))]
[Calls("TaskCatalogs_CreateTaskCatalog")]
public sealed class NewOrchTaskCatalogCommand : OrchNewCommand<TaskCatalog>
{
    /// <summary>The name: at most 50 characters.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateLength(1, 50)]
    [InBody]
    public string Name { get; set; } = string.Empty;

    /// <summary>What the catalog is for: at most 512 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateLength(0, 512)]
    [InBody]
    public string? Description { get; set; }

    /// <summary>Keeps the data of its tasks encrypted.</summary>
    [Parameter]
    [InBody]
    public SwitchParameter Encrypted { get; set; }

    /// <summary>Its tags: labels, texts such as <c>team=finance</c>, or hashtables of keys and values.</summary>
    [Parameter]
    [Tags]
    public Tag[]? Tag { get; set; }

    /// <summary>Delete, Archive or None: what becomes of completed tasks.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("Delete", "Archive", "None")]
    [InBody]
    public string? RetentionAction { get; set; }

    /// <summary>After how many days that happens.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateRange(1, int.MaxValue)]
    [InBody]
    public int RetentionPeriod { get; set; }

    /// <summary>The id of the bucket to archive in.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [InBody]
    public long RetentionBucketId { get; set; }

    /// <summary>The folder to make it in. Without it: the folder of the session.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [ValidateNotNull]
    public FolderReference? Folder { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        OrchSession session = SessionFor(Folder?.Entity);
        FolderContext folder = FolderOf(Folder, session);
        BodyValues body = BodyValues.Given(this).Filled();
        if (Tag is not null)
        {
            body["Tags"] = TagsAttribute.ToBody(Tag);
        }

        Create(session, new OrchRequest(TaskCatalogOperations.CreateTaskCatalog) { Folder = folder, Body = JsonBody.Of(body) }, Name, "Create task catalog");
    }
}
