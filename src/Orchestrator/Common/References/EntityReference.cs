using System;
using System.Globalization;
using System.Linq;
using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>
/// An entity as a user names it. A number is an id; text is a name, and text of digits may be an id too. An object from a Get cmdlet
/// is itself, and a row is bound by its columns.
/// </summary>
public abstract class EntityReference
{
    private protected EntityReference(object value)
    {
        Given = value;
        Plain = value is PSObject wrapped ? wrapped.BaseObject : value;
        Row = Row.Of(value);
    }

    /// <summary>What the user gave.</summary>
    public object Given { get; }

    /// <summary>The id; null where the entity is given otherwise.</summary>
    public long? Id { get; private protected set; }

    /// <summary>The name; null where the entity is given otherwise.</summary>
    public string? Name { get; private protected set; }

    /// <summary>The key; null where the entity is given otherwise.</summary>
    public Guid? Key { get; private protected set; }

    internal Row? Row { get; }

    /// <summary>Why nothing can be named by what was given; null where something can.</summary>
    internal string? Problem { get; private protected set; }

    /// <summary>The object that was given: an entity of this kind or of another.</summary>
    internal OrchEntity? Live => Plain as OrchEntity;

    /// <summary>The id that the name may be instead; null where it can't be one.</summary>
    internal long? MaybeId => Name is null ? null : IdText.Read(Name);

    /// <summary>The key that the name may be instead; null where it can't be one.</summary>
    internal Guid? MaybeKey => Name is not null && Guid.TryParse(Name, out Guid key) ? key : null;

    /// <summary>What an error about it points at: the object as it was given.</summary>
    internal object Target => Live ?? Given;

    /// <summary>The folder that the row says it lives in; null where it doesn't say.</summary>
    internal FolderReference? RowFolder => Row is null ? null : FolderReference.OfHome(Row);

    /// <summary>The column that gave the name; null where something else did.</summary>
    internal string? Column { get; private protected set; }

    private protected object? Plain { get; }
}

/// <summary>An entity as a user names it: by id, by name, as a row, or as an object from a Get cmdlet.</summary>
/// <typeparam name="T">The entity's class.</typeparam>
public abstract class EntityReference<T> : EntityReference
    where T : OrchEntity
{
    private readonly string? _label;

    private protected EntityReference(object value)
        : base(value)
    {
        switch (Plain)
        {
            case T entity:
                Entity = entity;
                Problem = Kind.IdOf(entity) > 0 ? null : $"The {Kind.Words} was read without its id.";
                break;
            case string text:
                Name = text;
                Problem = text.Trim().Length > 0 ? null : $"The name of a {Kind.Words} is empty.";
                break;
            case Guid key:
                Key = key;
                break;
            case OrchEntity other when Related(other) is { } related:
                TakeRelated(related);
                break;
            case not null when Row is { } row:
                _label = ReadRow(row);
                break;
            case not null when IdText.IsNumber(Plain):
                Id = IdText.OfNumber(Plain);
                Problem = Id is null ? $"{Plain} isn't the id of a {Kind.Words}." : null;
                break;
            default:
                Problem = $"{(Plain is null ? "$null" : $"'{Plain}' is a {Plain.GetType().Name}, and")} isn't a {Kind.Words}.".Replace("and isn't", "not");
                break;
        }
    }

    internal T? Entity { get; private set; }

    internal abstract EntityKind<T> Kind { get; }

    /// <summary>The id that is known without asking the server; null where only the name is.</summary>
    internal long? KnownId => Entity is null ? Id : Kind.IdOf(Entity);

    /// <inheritdoc/>
    public override string ToString() => Entity is null
        ? _label ?? Name ?? Id?.ToString(CultureInfo.InvariantCulture) ?? Key?.ToString() ?? Given?.ToString() ?? string.Empty
        : Kind.NameOf(Entity) ?? Kind.IdOf(Entity).ToString(CultureInfo.InvariantCulture);

    /// <summary>What an object of another kind names: the entity, its id or its name; null where it has nothing to do with this kind.</summary>
    private protected virtual object? Related(OrchEntity other) => null;

    /// <summary>The columns of saved objects of another kind that name this one: their class, and the columns.</summary>
    private protected virtual string[] RelatedColumns(string entityType) => [];

    private void TakeRelated(object related)
    {
        switch (related)
        {
            case T entity:
                Entity = entity;
                break;
            case long id:
                Id = id;
                break;
            case string name:
                Name = name;
                break;
        }
    }

    /// <summary>Finds what a row names, by the entity's own columns before those that many kinds have.</summary>
    /// <returns>The name that the row has beside the id; null where it has none.</returns>
    private string? ReadRow(Row row)
    {
        bool other = row.EntityType is not null && !IsOwn(row.EntityType);
        string[] related = other ? RelatedColumns(row.EntityType!) : [];
        if (other && related.Length == 0)
        {
            Problem = $"The row is a saved {row.EntityType!.Split('.').Last()}, not a {Kind.Words}.";
            return null;
        }

        string[] columns = other ? related : [.. Kind.Columns];
        if (row.First(columns) is not { } cell)
        {
            Problem = $"The row has no column that names a {Kind.Words}: {string.Join(", ", columns.Take(columns.Length - 1))}{(columns.Length > 1 ? " or " : string.Empty)}{columns.Last()}.";
            return null;
        }

        object value = cell.Value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : cell.Value;
        if (value is OrchEntity or PSObject)
        {
            EntityReference<T> nested = Kind.Read(value);
            (Entity, Id, Name, Key, Problem) = (nested.Entity, nested.Id, nested.Name, nested.Key, nested.Problem);
        }
        else if (cell.Column.EndsWith("Id", StringComparison.OrdinalIgnoreCase))
        {
            Id = IdText.IsNumber(value) ? IdText.OfNumber(value) : IdText.Read(value.ToString());
            Problem = Id is null ? $"Column {cell.Column} holds '{value}', which isn't an id." : null;
        }
        else if (cell.Column.Equals("Key", StringComparison.OrdinalIgnoreCase))
        {
            Key = Guid.TryParse(value.ToString(), out Guid key) ? key : null;
            Problem = Key is null ? $"Column {cell.Column} holds '{value}', which isn't a key." : null;
        }
        else if (IdText.IsNumber(value))
        {
            Id = IdText.OfNumber(value);
        }
        else
        {
            Name = value.ToString();
            Column = cell.Column;
        }

        return Id is null ? null : row.First(Kind.NameColumns)?.Value.ToString();
    }

    private static bool IsOwn(string entityType)
    {
        for (Type? type = typeof(T).Assembly.GetType(entityType); type is not null; type = type.BaseType)
        {
            if (type == typeof(T))
            {
                return true;
            }
        }

        return false;
    }
}
