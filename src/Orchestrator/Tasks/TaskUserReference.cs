using System;

namespace Orchestrator.Commands;

/// <summary>A user whom a task is assigned to: by id, by name or e-mail address, or as an object. The server finds names itself, so none is looked up.</summary>
public sealed class TaskUserReference
{
    /// <summary>Reads what the user gave.</summary>
    /// <param name="user">The id, the name, the e-mail address, or an object from Get-OrchTaskUser or Get-OrchUser.</param>
    public TaskUserReference(object user)
    {
        UserReference reference = new(user);
        Unclear = reference.MaybeId is null ? null : reference;
        Id = reference.KnownId;
        Name = reference.Live is TaskUser account ? account.ToString() : reference.ToString();
        if (reference.Problem is not null)
        {
            throw new ArgumentException(reference.Problem);
        }
    }

    /// <summary>The id; null where only the name is known.</summary>
    public long? Id { get; }

    /// <summary>The name or e-mail address; the id where nothing else is known.</summary>
    public string Name { get; }

    /// <summary>The user that text of digits names, which may be a name or an id; null where it is clear.</summary>
    internal UserReference? Unclear { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
