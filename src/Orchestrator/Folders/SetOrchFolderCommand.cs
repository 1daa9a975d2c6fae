using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Changes folders. No request is sent where nothing differs.</summary>
[Cmdlet(VerbsCommon.Set, "OrchFolder", SupportsShouldProcess = true)]
[OutputType(typeof(Folder))]
[Calls("Folders_GetById", "Folders_PutById")]
public sealed class SetOrchFolderCommand : OrchFolderChangeCommand
{
    /// <summary>The new name without the path, at most 115 characters.</summary>
    [Parameter]
    [Alias("NewName", "DisplayName")]
    [ValidateLength(1, 115)]
    [ValidatePattern("^[^/]+$")]
    [InBody("DisplayName")]
    public string? Name { get; set; }

    /// <summary>The description, at most 500 characters. An empty text removes it.</summary>
    [Parameter]
    [AllowEmptyString]
    [ValidateLength(0, 500)]
    [InBody]
    public string? Description { get; set; }

    /// <summary>The source of its permissions: FineGrained (roles of the folder) or InheritFromTenant.</summary>
    [Parameter]
    [KnownValues("FineGrained", "InheritFromTenant")]
    [InBody]
    public string? PermissionModel { get; set; }

    /// <summary>How robots are assigned to it: Automatic (the robots of its users) or Manual.</summary>
    [Parameter]
    [KnownValues("Automatic", "Manual")]
    [InBody]
    public string? ProvisionType { get; set; }

    /// <summary>The source of its packages: Processes (the tenant's feed) or FolderHierarchy (its own feed). Not every server can change it.</summary>
    [Parameter]
    [KnownValues("Processes", "FolderHierarchy", "Libraries", "PersonalWorkspace", "Undefined")]
    [InBody]
    public string? FeedType { get; set; }

    /// <summary>Returns the updated folder.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Execute(OrchSession session, FolderContext folder, object target)
    {
        if (RequireChanges() is not { } given)
        {
            return;
        }

        if (!ShouldProcess(Describe(folder) + " to " + given, "Change folder") || Read(session, folder, target) is not { } current)
        {
            return;
        }

        if (given.ChangesTo(current).Count == 0)
        {
            Tell($"{Describe(folder)} already has these values. No request was sent.");
            if (PassThru)
            {
                WriteEntity(current);
            }

            return;
        }

        OrchRequest request = new(FolderOperations.PutById, FolderOperations.PutById.PathFor(folder.Id!)) { Body = JsonBody.Of(Whole(current).With(given)) };
        if (Change(session, request, target) && PassThru && Read(session, folder, target) is { } changed)
        {
            WriteEntity(changed);
        }
    }

    /// <summary>The whole folder with the changes: what the server knows of it, and nothing that this server does not.</summary>
    private static BodyValues Whole(Folder current) => new BodyValues
    {
        ["Id"] = current.Id,
        ["Key"] = current.Key,
        ["DisplayName"] = current.DisplayName,
        ["Description"] = current.Description,
        ["FolderType"] = current.FolderType,
        ["ProvisionType"] = current.ProvisionType,
        ["PermissionModel"] = current.PermissionModel,
        ["ParentId"] = current.ParentId,
        ["ParentKey"] = current.ParentKey,
        ["FeedType"] = current.FeedType,
    }.WithoutNulls();
}
