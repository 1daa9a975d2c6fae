using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>What every cmdlet shares that acts on entities that live in folders.</summary>
/// <typeparam name="T">The entity's class.</typeparam>
public abstract class OrchFolderItemCommand<T> : OrchItemCommand<T>
    where T : OrchEntity
{
    /// <summary>The folder in which names and ids are looked for: a path, an id, a key or a folder. A piped object knows its own. Without it: the folder of the session.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FolderCompleter))]
    public FolderReference? Folder { get; set; }

    private protected sealed override FolderContext? FolderFor(EntityReference<T> reference, OrchSession session) =>
        reference.Entity?.Home ?? FolderOf(Folder, session);
}
