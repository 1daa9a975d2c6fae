using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>What every cmdlet shares that acts on entities that live in folders.</summary>
/// <typeparam name="T">The entity's class.</typeparam>
public abstract class OrchFolderItemCommand<T> : OrchItemCommand<T>
    where T : OrchEntity
{
    /// <summary>The folder of entities that are given by name or id: a path, an id, a key or a folder. A piped object uses its own folder. By default, the folder of the session.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(FolderCompleter))]
    public FolderReference? Folder { get; set; }

    private protected sealed override FolderContext? FolderFor(EntityReference<T> reference, OrchSession session) =>
        HomeOf(reference, session)
        ?? ((reference.Live is not null || reference.Row?.EntityType is not null) && (reference.Live is not null ? Folder is null && session.Folder is null : !Arguments.IsArgument(nameof(Folder)))
            ? throw Homeless(reference)
            : FolderOf(Folder, session));

    /// <summary>Ends the cmdlet where an object does not tell where it lives, and nothing else does.</summary>
    private PipelineStoppedException Homeless(EntityReference<T> reference)
    {
        ThrowTerminatingError(ErrorRecords.NoHome(MyInvocation.MyCommand.Name, reference.Kind.Noun, reference.ToString(), reference.KnownId, reference.Target));
        return new PipelineStoppedException();
    }
}
