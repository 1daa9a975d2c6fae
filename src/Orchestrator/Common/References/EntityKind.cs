using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>What there is to know of a kind of entity in order to find one by name or id.</summary>
/// <typeparam name="T">The entity's class.</typeparam>
/// <param name="noun">What the kind is called in messages and in its Get cmdlet, in lower case at the start: <c>robot</c>, <c>taskCatalog</c>.</param>
/// <param name="list">The operation that lists it.</param>
/// <param name="byId">The operation that reads one.</param>
/// <param name="id">An entity's id.</param>
/// <param name="name">An entity's name.</param>
internal sealed class EntityKind<T>(string noun, Operation list, Operation byId, Func<T, long> id, Func<T, string?> name)
    where T : OrchEntity
{
    private int? _namesPerRequest;

    public string Noun { get; } = noun;

    public Operation List { get; } = list;

    public Operation ById { get; } = byId;

    /// <summary>The properties that a name may stand in, the first of which is the name.</summary>
    public IReadOnlyList<string> NameProperties { get; init; } = ["Name"];

    /// <summary>What to expand when one is looked up.</summary>
    public IReadOnlyList<string> Expand { get; init; } = [];

    /// <summary>How many names one request looks up, if they are short.</summary>
    public int NamesPerRequest => _namesPerRequest ??= OrConditions.Most(Named);

    /// <summary>The conditions of which one holds for an entity of a name.</summary>
    public IEnumerable<string> Named(string name) => NameProperties.Select(property => property + " eq " + ODataLiteral.Of(name));

    public bool IsInFolder => List.Context == OperationContext.Folder;

    public long IdOf(T entity) => id(entity);

    public string? NameOf(T entity) => name(entity);
}
