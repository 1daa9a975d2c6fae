using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Makes a folder, at the root or in another folder.</summary>
[Cmdlet(VerbsCommon.New, "OrchFolder", SupportsShouldProcess = true)]
[OutputType(typeof(Folder))]
[Calls("Folders_Post")]
[Calls("Folders_Get", When = "Parent:path")]
[Calls("Folders_GetByKeyByIdentifier", When = "Parent:key")]
public sealed class NewOrchFolderCommand : OrchNewCommand<Folder>
{
    private readonly FolderResolver _folders = new();

    /// <summary>The name, without the parents': at most 115 characters and no slash.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("DisplayName")]
    [ValidateLength(1, 115)]
    [InBody("DisplayName")]
    public string Name { get; set; } = string.Empty;

    /// <summary>The folder to make it in: a path, an id, a key or a folder. Without it: the root, whatever the folder of the session.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(FolderCompleter))]
    public FolderReference? Parent { get; set; }

    /// <summary>What the folder is for: at most 500 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateLength(0, 500)]
    [InBody]
    public string? Description { get; set; }

    /// <summary>Where its packages come from: Processes (the tenant's feed) or FolderHierarchy (a feed of its own). Without it the server decides.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("Processes", "FolderHierarchy", "Libraries", "PersonalWorkspace", "Undefined")]
    [InBody]
    public string? FeedType { get; set; }

    /// <summary>Where its permissions come from: FineGrained (roles of the folder) or InheritFromTenant.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("FineGrained", "InheritFromTenant")]
    public string PermissionModel { get; set; } = "FineGrained";

    /// <summary>How robots come to it: Automatic (those of its users) or Manual.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("Automatic", "Manual")]
    public string ProvisionType { get; set; } = "Automatic";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Name.Contains("/"))
        {
            WriteError(ErrorRecords.InvalidArgument("FolderNameInvalid", $"'{Name}' holds a slash, which stands between the names of a path.", Name, "Give the folder's own name, and the folder above with -Parent."));
            return;
        }

        OrchSession session = SessionFor(Parent?.Entity);
        BodyValues body = BodyValues.Given(this);
        body["PermissionModel"] = PermissionModel;
        body["ProvisionType"] = ProvisionType;
        string path = Name;
        if (Parent is not null)
        {
            if (Attempt(Parent.Given, token => _folders.WithIdAsync(session, Parent.ToContext(), Log, token)!) is not { } parent)
            {
                return;
            }

            body["ParentId"] = parent.Id;
            path = parent + "/" + Name;
        }

        Create(session, new OrchRequest(FolderOperations.Post) { Body = JsonBody.Of(body) }, path, "Create folder");
    }
}
