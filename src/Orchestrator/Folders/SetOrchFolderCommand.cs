using System.Collections.Generic;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Changes folders. Nothing is sent where a folder is so already.</summary>
[Cmdlet(VerbsCommon.Set, "OrchFolder", SupportsShouldProcess = true)]
[OutputType(typeof(Folder))]
[Calls("Folders_GetById", "Folders_PutById")]
public sealed class SetOrchFolderCommand : OrchFolderChangeCommand
{
    private BodyValues _given = [];

    /// <summary>The new name, without the parents': at most 115 characters.</summary>
    [Parameter]
    [Alias("NewName", "DisplayName")]
    [ValidateLength(1, 115)]
    [ValidatePattern("^[^/]+$")]
    [InBody("DisplayName")]
    public string? Name { get; set; }

    /// <summary>What the folder is for: at most 500 characters. An empty text takes it away.</summary>
    [Parameter]
    [AllowEmptyString]
    [ValidateLength(0, 500)]
    [InBody]
    public string? Description { get; set; }

    /// <summary>Where its permissions come from: FineGrained (roles of the folder) or InheritFromTenant.</summary>
    [Parameter]
    [KnownValues("FineGrained", "InheritFromTenant")]
    [InBody]
    public string? PermissionModel { get; set; }

    /// <summary>How robots come to it: Automatic (those of its users) or Manual.</summary>
    [Parameter]
    [KnownValues("Automatic", "Manual")]
    [InBody]
    public string? ProvisionType { get; set; }

    /// <summary>Where its packages come from: Processes (the tenant's feed) or FolderHierarchy (a feed of its own). Not every server lets it change.</summary>
    [Parameter]
    [KnownValues("Processes", "FolderHierarchy", "Libraries", "PersonalWorkspace", "Undefined")]
    [InBody]
    public string? FeedType { get; set; }

    /// <summary>Writes the folder as it is after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => _given = RequireChanges();

    private protected override void Execute(OrchSession session, FolderContext folder, object target)
    {
        if (!ShouldProcess(Describe(folder), "Change folder") || Read(session, folder, target) is not { } current)
        {
            return;
        }

        if (_given.ChangesTo(current).Count == 0)
        {
            Tell($"{Describe(folder)} is as wanted already; nothing was sent.");
            if (PassThru)
            {
                WriteEntity(current);
            }

            return;
        }

        OrchRequest request = new(FolderOperations.PutById, FolderOperations.PutById.PathFor(folder.Id!)) { Body = JsonBody.Of(Whole(current)) };
        if (Attempt(target, token => session.Client.RunAsync(request, Log, token)) && PassThru && Read(session, folder, target) is { } changed)
        {
            WriteEntity(changed);
        }
    }

    /// <summary>The whole folder with the changes: what the server knows of it, and nothing that this server does not.</summary>
    private BodyValues Whole(Folder current)
    {
        BodyValues whole = new BodyValues
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
        foreach (KeyValuePair<string, object?> change in _given)
        {
            whole[change.Key] = change.Value;
        }

        return whole;
    }
}
