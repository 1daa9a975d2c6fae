namespace Orchestrator.Client;

/// <summary>Where an entity was read.</summary>
internal sealed class EntityOrigin(OrchSession session, FolderContext? folder)
{
    public OrchSession Session { get; } = session;

    public FolderContext? Folder { get; } = folder;
}
