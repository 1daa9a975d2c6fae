namespace Orchestrator;

/// <summary>An object that lives in a folder.</summary>
public abstract class OrchFolderEntity : OrchEntity
{
    /// <summary>The path of the folder that the object lives in; its id or key where the account can't see the folder.</summary>
    public string? Folder => Location is not { } folder ? null : folder.Path ?? Session?.Folders.Find(folder)?.Path ?? folder.ToString();

    /// <summary>The id of the folder that the object lives in; null where it isn't known.</summary>
    public long? FolderId => Location is not { } folder ? null : folder.Id ?? Session?.Folders.Find(folder)?.Id;
}
