using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>What every cmdlet shares that acts on folders themselves.</summary>
[Calls("Folders_Get", When = "Folder:path")]
[Calls("Folders_GetByKeyByIdentifier", When = "Folder:key")]
public abstract class OrchFolderChangeCommand : OrchCmdlet
{
    /// <summary>The folders: paths, ids, keys, or folders from Get-OrchFolder.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Path", "Id", "FolderId")]
    [ArgumentCompleter(typeof(FolderCompleter))]
    public FolderReference[] Folder { get; set; } = [];

    private protected FolderResolver Folders { get; } = new();

    private protected override void HandleRecord()
    {
        foreach (FolderReference reference in Folder)
        {
            OrchSession session = SessionFor(reference.Live);
            if (Find(reference, session) is { } folder)
            {
                Execute(session, folder, reference.Target);
            }
        }
    }

    /// <summary>Acts on one folder, whose id is known, unless the user does not want it.</summary>
    private protected abstract void Execute(OrchSession session, FolderContext folder, object target);

    /// <summary>The folder with its id; null, and an error, where there is none.</summary>
    private protected FolderContext? Find(FolderReference reference, OrchSession session) =>
        Attempt(reference.Target, token => Folders.WithIdAsync(session, ContextOf(reference, session), Log, token)!);

    /// <summary>Sends a change after which paths may be other ones.</summary>
    private protected bool Change(OrchSession session, OrchRequest request, object target)
    {
        session.Folders.Clear();
        return Attempt(target, token => session.Client.RunAsync(request, Log, token));
    }

    /// <summary>How ShouldProcess shows a folder.</summary>
    private protected static string Describe(FolderContext folder) => folder.Path is null ? folder.ToString() : $"{folder.Path} ({folder.Id})";

    /// <summary>Reads a folder afresh.</summary>
    private protected Folder? Read(OrchSession session, FolderContext folder, object target)
    {
        OrchRequest request = new(FolderOperations.GetById, FolderOperations.GetById.PathFor(folder.Id!));
        return Attempt(target, token => session.Client.GetAsync<Folder>(request, Log, token));
    }
}
