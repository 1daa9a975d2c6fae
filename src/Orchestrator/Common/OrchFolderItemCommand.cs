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
    [ValidateNotNull]
    public FolderReference? Folder { get; set; }

    private protected sealed override FolderContext? FolderFor(EntityReference<T> reference, OrchSession session) =>
        reference.Entity?.Home ?? (reference.Entity is not null && Folder is null && session.Folder is null ? throw Homeless(reference) : FolderOf(Folder, session));

    /// <summary>Ends the cmdlet where an object does not tell where it lives, and nothing else does.</summary>
    private PipelineStoppedException Homeless(EntityReference<T> reference)
    {
        ThrowTerminatingError(ErrorRecords.NoHome(MyInvocation.MyCommand.Name, reference.Kind.Noun, reference.ToString(), reference.KnownId, reference.Target));
        return new PipelineStoppedException();
    }
}
