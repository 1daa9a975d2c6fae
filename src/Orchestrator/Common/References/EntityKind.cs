using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>What there is to know of a kind of entity in order to find one by name, id, key or row.</summary>
/// <typeparam name="T">The entity's class.</typeparam>
/// <param name="noun">What the kind is called in messages and in its Get cmdlet, in lower case at the start: <c>robot</c>, <c>taskCatalog</c>.</param>
/// <param name="list">The operation that lists it.</param>
/// <param name="byId">The operation that reads one.</param>
/// <param name="id">An entity's id.</param>
/// <param name="name">An entity's name.</param>
/// <param name="read">Makes a reference of what a user gives.</param>
internal sealed class EntityKind<T>(string noun, Operation list, Operation byId, Func<T, long> id, Func<T, string?> name, Func<object, EntityReference<T>> read)
    where T : OrchEntity
{
    private int? _namesPerRequest;

    public string Noun { get; } = noun;

    /// <summary>The noun as people write it: <c>task catalog</c>.</summary>
    public string Words => ErrorRecords.Words(Noun);

    public Operation List { get; } = list;

    public Operation ById { get; } = byId;

    /// <summary>The operation that lists those of several ids; the one that lists all without it.</summary>
    public Operation ListOfIds { get => field ?? List; init; }

    /// <summary>The properties that a name may stand in. The first is the name.</summary>
    public IReadOnlyList<string> NameProperties { get; init; } = ["Name"];

    /// <summary>The columns of a row that hold a name.</summary>
    public IEnumerable<string> NameColumns => NameProperties.Concat(["Name"]).Distinct();

    /// <summary>The columns of a row that name an entity of this kind, the surest first.</summary>
    public IEnumerable<string> Columns =>
        new[] { ErrorRecords.Capitalize(Noun), ErrorRecords.Capitalize(Noun) + "Id", "Id" }.Concat(HasKey ? ["Key"] : []).Concat(NameColumns);

    /// <summary>Whether entities have a key beside the id.</summary>
    public bool HasKey { get; } = typeof(T).GetProperty("Key")?.PropertyType == typeof(Guid?);

    /// <summary>What to expand when one is looked up.</summary>
    public IReadOnlyList<string> Expand { get; init; } = [];

    /// <summary>How many names one request looks up, if they are short.</summary>
    public int NamesPerRequest => _namesPerRequest ??= OrConditions.Most(NameConditions);

    /// <summary>The conditions; one holds for an entity of a name.</summary>
    public IEnumerable<string> NameConditions(string name) => NameProperties.Select(property => property + " eq " + ODataLiteral.Of(name));

    /// <summary>The conditions; one holds for what a reference may mean.</summary>
    public IEnumerable<string> ConditionsFor(EntityReference reference)
    {
        IEnumerable<string> names = reference.Name is null ? [] : NameConditions(reference.Name);
        IEnumerable<string> ids = (reference.Id ?? reference.MaybeId) is long number ? ["Id eq " + ODataLiteral.Of(number)] : [];
        IEnumerable<string> keys = HasKey && (reference.Key ?? reference.MaybeKey) is Guid key ? ["Key eq " + ODataLiteral.Of(key)] : [];
        return names.Concat(ids).Concat(keys);
    }

    /// <summary>Whether an entity is one that a reference may mean. Names are compared here too, as a server may take more for the same.</summary>
    public bool IsMeant(EntityReference reference, T entity) =>
        (reference.Name is not null && NamesOf(entity).Any(one => NameText.IsSame(one, reference.Name)))
        || ((reference.Id ?? reference.MaybeId) is long number && IdOf(entity) == number)
        || (HasKey && (reference.Key ?? reference.MaybeKey) is Guid key && KeyOf(entity) == key);

    public bool IsInFolder => List.Context == OperationContext.Folder;

    public long IdOf(T entity) => id(entity);

    public string? NameOf(T entity) => name(entity);

    public EntityReference<T> Read(object given) => read(given);

    /// <summary>An entity as a message shows it: its name and its id.</summary>
    public string Describe(T entity) => $"{NameOf(entity)} ({IdOf(entity)})";

    /// <summary>Everything that names an entity, the name first.</summary>
    public IEnumerable<string?> NamesOf(T entity) => NameProperties.Select(property => typeof(T).GetProperty(property)?.GetValue(entity) as string);

    private static Guid? KeyOf(T entity) => (Guid?)typeof(T).GetProperty("Key")!.GetValue(entity);
}
