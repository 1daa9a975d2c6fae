using System.Globalization;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Moves folders with their contents into another folder or to the root.</summary>
[Cmdlet(VerbsCommon.Move, "OrchFolder", SupportsShouldProcess = true, DefaultParameterSetName = "Destination")]
[OutputType(typeof(Folder))]
[Calls("Folders_MoveFolderByFolderid")]
[Calls("Folders_Get", When = "Folder:path or Destination:path")]
[Calls("Folders_GetByKeyByIdentifier", When = "Folder:key or Destination:key")]
[Calls("Folders_GetById", When = "PassThru")]
public sealed class MoveOrchFolderCommand : OrchFolderChangeCommand
{
    /// <summary>The folder to move into: a path, an id, a key or a folder.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "Destination", ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(FolderCompleter))]
    public FolderReference? Destination { get; set; }

    /// <summary>Moves to the root.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Root")]
    public SwitchParameter ToRoot { get; set; }

    /// <summary>Returns the moved folder.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Execute(OrchSession session, FolderContext folder, object target)
    {
        FolderContext? parent = Destination is null ? null : Find(Destination, session);
        if ((Destination is not null && parent is null) || !ShouldProcess(Describe(folder), parent is null ? "Move folder to the root" : "Move folder into " + Describe(parent)))
        {
            return;
        }

        OrchRequest request = new(FolderOperations.MoveFolderByFolderid, FolderOperations.MoveFolderByFolderid.PathFor(folder.Id!))
        {
            Query = parent is null ? string.Empty : "targetParentId=" + parent.Id?.ToString(CultureInfo.InvariantCulture),
        };
        if (Change(session, request, target) && PassThru && Read(session, folder, target) is { } moved)
        {
            WriteEntity(moved);
        }
    }
}
