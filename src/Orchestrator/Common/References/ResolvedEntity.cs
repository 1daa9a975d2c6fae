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

    /// <summary>The entity as it was piped or found; null where only its id was given.</summary>
    public OrchEntity? Entity { get; init; }

    /// <summary>What the cmdlet wants to do to it.</summary>
    public ItemValue Value { get; private init; } = BodyValues.None;

    /// <summary>What the user gave for the body.</summary>
    public BodyValues Values => (BodyValues)Value;

    /// <summary>The same entity with what the cmdlet wants to do to it.</summary>
    public ResolvedEntity With(ItemValue value) => new(Session, Folder, Id, Name, Target) { Entity = Entity, Value = value };

    /// <summary>How ShouldProcess shows it.</summary>
    public override string ToString()
    {
        string id = Id.ToString(CultureInfo.InvariantCulture);
        return (Name == id ? id : Name + " (" + id + ")") + (Folder is null ? string.Empty : " in " + Folder);
    }
}
