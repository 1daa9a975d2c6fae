using System;
using System.Collections.Concurrent;

namespace Orchestrator.Client;

/// <summary>
/// The folders that a session has read, by id, key and path: what objects show as the folder that they live in. Requests don't
/// use it, as a folder may have been renamed or moved since.
/// </summary>
internal sealed class KnownFolders
{
    private readonly ConcurrentDictionary<long, FolderContext> _byId = new();
    private readonly ConcurrentDictionary<Guid, FolderContext> _byKey = new();
    private readonly ConcurrentDictionary<string, FolderContext> _byPath = new(StringComparer.OrdinalIgnoreCase);

    public void Add(FolderContext folder)
    {
        if (folder is { Id: long id, Path: { } path })
        {
            _byId[id] = folder;
            _byPath[path] = folder;
            if (folder.Key is Guid key)
            {
                _byKey[key] = folder;
            }
        }
    }

    /// <summary>What is known of a folder; null where it was never read.</summary>
    public FolderContext? Find(FolderContext folder) =>
        folder.Id is long id ? (_byId.TryGetValue(id, out FolderContext? known) ? known : null)
        : folder.Key is Guid key ? (_byKey.TryGetValue(key, out known) ? known : null)
        : _byPath.TryGetValue(folder.Path!, out known) ? known : null;

    /// <summary>Notes that a folder can't be read by the account, so that it isn't asked for again.</summary>
    public void Forgo(FolderContext folder)
    {
        if (folder.Id is long id)
        {
            _ = _byId.TryAdd(id, folder);
        }
        else if (folder.Key is Guid key)
        {
            _ = _byKey.TryAdd(key, folder);
        }
        else
        {
            _ = _byPath.TryAdd(folder.Path!, folder);
        }
    }

    /// <summary>Forgets all, after a change that may have renamed or moved a folder.</summary>
    public void Clear()
    {
        _byId.Clear();
        _byKey.Clear();
        _byPath.Clear();
    }
}
