using System;
using System.Globalization;
using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>An entity as a user names it: by id, by name, or as an object from a Get cmdlet.</summary>
/// <typeparam name="T">The entity's class.</typeparam>
public abstract class EntityReference<T>
    where T : OrchEntity
{
    private protected EntityReference(object value)
    {
        Given = value;
        object plain = value is PSObject wrapped ? wrapped.BaseObject : value;
        switch (plain)
        {
            case T entity:
                Entity = entity;
                break;
            case string text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number):
                Id = number;
                break;
            case string text when text.Length > 0:
                Name = text;
                break;
            case int or long or short or byte or uint:
                Id = Convert.ToInt64(plain, CultureInfo.InvariantCulture);
                break;
            case PSCustomObject when ((PSObject)value).TypeNames.Contains("Deserialized." + typeof(T).FullName) && ((PSObject)value).Properties["Id"] is { } id:
                // An object that went through a job or a file keeps its id and nothing to act with.
                Id = Convert.ToInt64(id.Value, CultureInfo.InvariantCulture);
                break;
            default:
                throw new ArgumentException($"'{value}' is no {ErrorRecords.Words(Kind.Noun)}: give an id, a name, or an object from a Get cmdlet.");
        }
    }

    /// <summary>What the user gave.</summary>
    public object Given { get; }

    /// <summary>The id; null where the entity is given by name.</summary>
    public long? Id { get; }

    /// <summary>The name; null where the entity is given otherwise.</summary>
    public string? Name { get; }

    internal T? Entity { get; }

    internal abstract EntityKind<T> Kind { get; }

    /// <summary>The id that is known without asking the server; null where only the name is.</summary>
    internal long? KnownId => Entity is null ? Id : Kind.IdOf(Entity);

    /// <summary>What an error about it points at: the object as it was given.</summary>
    internal object Target => Entity ?? Given;

    /// <inheritdoc/>
    public override string ToString() => Entity is null
        ? Name ?? Id?.ToString(CultureInfo.InvariantCulture) ?? string.Empty
        : Kind.NameOf(Entity) ?? Kind.IdOf(Entity).ToString(CultureInfo.InvariantCulture);
}
