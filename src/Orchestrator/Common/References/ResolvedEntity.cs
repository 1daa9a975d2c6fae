using System.Globalization;

namespace Orchestrator.Commands;

/// <summary>An entity that is known well enough to act on: where it lives, and its id.</summary>
internal sealed class ResolvedEntity(OrchSession session, FolderContext? folder, long id, string name, object target)
{
    public OrchSession Session { get; } = session;

    public FolderContext? Folder { get; } = folder;

    public long Id { get; } = id;

    public string Name { get; } = name;

    /// <summary>The user's own object.</summary>
    public object Target { get; } = target;

    /// <summary>The entity as it was piped or found by its name; null where only its id was given.</summary>
    public OrchEntity? Entity { get; init; }

    /// <summary>What the cmdlet wants to know of the item when it acts.</summary>
    public object? Value { get; init; }

    /// <summary>How ShouldProcess shows it.</summary>
    public override string ToString()
    {
        string id = Id.ToString(CultureInfo.InvariantCulture);
        return (Name == id ? id : Name + " (" + id + ")") + (Folder is null ? string.Empty : " in " + Folder);
    }
}
