using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>A user whom a task is assigned to: by id, by name or e-mail address, or as an object. The server finds names itself, so none is looked up.</summary>
public sealed class TaskUserReference
{
    /// <summary>Reads what the user gave.</summary>
    /// <param name="user">The id, the name, the e-mail address, or an object from Get-OrchTaskUser or Get-OrchUser.</param>
    public TaskUserReference(object user)
    {
        object plain = user is PSObject wrapped ? wrapped.BaseObject : user;
        if (plain is TaskUser taskUser)
        {
            Id = taskUser.Id;
            Name = taskUser.ToString();
            return;
        }

        UserReference reference = new(user);
        Id = reference.KnownId;
        Name = reference.ToString();
    }

    /// <summary>The id; null where only the name is known.</summary>
    public long? Id { get; }

    /// <summary>The name or e-mail address; the id where nothing else is known.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
