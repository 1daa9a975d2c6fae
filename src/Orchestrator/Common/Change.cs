using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// What a cmdlet does to entities, declared once: the base class sends the requests, and what the cmdlet calls is read from here.
/// </summary>
internal abstract class Change(string words)
{
    /// <summary>How many entities go in one request where the operation takes many.</summary>
    public const int MostInOne = 100;

    /// <summary>What is done, as <c>-WhatIf</c> says it: <c>Remove robot</c>.</summary>
    public string Words { get; } = words;

    /// <summary>The operation for one entity, whose path parameter is the id; null where <see cref="Many"/> does that too.</summary>
    public Operation? One { get; init; }

    /// <summary>The operation for many entities; null where each has a request of its own.</summary>
    public Operation? Many { get; init; }

    /// <summary>The member of the body of <see cref="Many"/> that takes the ids.</summary>
    public string IdsMember { get; init; } = "ids";

    /// <summary>The member of the body of <see cref="One"/> that takes the id; null where the path does.</summary>
    public string? IdMember { get; init; }

    /// <summary>What each request says beside what the user gives.</summary>
    public BodyValues Body { get; init; } = [];

    /// <summary>Whether the entity is read first, so that only what differs is sent, and nothing where nothing does.</summary>
    public bool Compares { get; init; }

    /// <summary>Whether the user has to give values.</summary>
    public bool TakesValues { get => field || ReadsFirst; init; }

    /// <summary>The operation that reads one.</summary>
    public abstract Operation ById { get; }

    /// <summary>Whether the entity is read before it is changed.</summary>
    public virtual bool ReadsFirst => Compares;

    /// <summary>What a cmdlet that declares one change calls.</summary>
    public static IEnumerable<CallsAttribute> CallsOf(Type command)
    {
        PropertyInfo[] declared = [.. command.GetProperties(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly).Where(one => typeof(Change).IsAssignableFrom(one.PropertyType))];
        if (declared.Length != 1)
        {
            return [];
        }

        Change change = (Change)declared[0].GetValue(null)!;
        List<CallsAttribute> calls = [new CallsAttribute([.. new[] { change.One, change.Many }.OfType<Operation>().Select(operation => operation.Id)])];
        bool passesThru = command.GetProperty("PassThru") is not null;
        if (change.ReadsFirst || passesThru)
        {
            calls.Add(new CallsAttribute(change.ById.Id) { When = change.ReadsFirst ? null : "PassThru" });
        }

        return calls;
    }
}

/// <summary>What a cmdlet does to entities of a class.</summary>
/// <typeparam name="T">The entity's class.</typeparam>
/// <param name="words">What is done, as <c>-WhatIf</c> says it: <c>Remove robot</c>.</param>
/// <param name="kind">The entities' kind.</param>
internal sealed class Change<T>(string words, EntityKind<T> kind) : Change(words)
    where T : OrchEntity
{
    public EntityKind<T> Kind { get; } = kind;

    /// <summary>All that the server takes of an entity, where it takes it whole; null where it takes a part.</summary>
    public Func<T, BodyValues>? Whole { get; init; }

    public override Operation ById => Kind.ById;

    public override bool ReadsFirst => Compares || Whole is not null;

    /// <summary>The request for one entity.</summary>
    public OrchRequest RequestFor(ResolvedEntity item, BodyValues values)
    {
        BodyValues body = (IdMember is null ? [] : new BodyValues { [IdMember] = item.Id }).With(Body).With(values);
        Operation operation = One!;
        return new OrchRequest(operation, operation.Path.IndexOf('{') < 0 ? operation.Path : operation.PathFor(item.Id))
        {
            Folder = item.Folder,
            Body = body.Count == 0 ? null : JsonBody.Of(body),
        };
    }

    /// <summary>The request for many entities of one folder.</summary>
    public OrchRequest RequestFor(IReadOnlyList<ResolvedEntity> items) => items.Count == 1 && One is not null
        ? RequestFor(items[0], [])
        : new OrchRequest(Many!) { Folder = items[0].Folder, Body = JsonBody.Of(new BodyValues { [IdsMember] = items.Select(item => item.Id).ToArray() }.With(Body)) };
}
