using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// What every cmdlet shares that acts on entities: they are named or piped, found by name many at a time, confirmed one by
/// one, and then acted on in batches where the server has an operation for many.
/// </summary>
/// <typeparam name="T">The entity's class.</typeparam>
public abstract partial class OrchItemCommand<T> : OrchCmdlet
    where T : OrchEntity
{
    private readonly List<(EntityReference<T> Reference, OrchSession Session, FolderContext? Folder, object? Value)> _waiting = [];

    /// <summary>What is done, as <c>-WhatIf</c> says it: <c>Remove robot</c>.</summary>
    private protected abstract string Action { get; }

    /// <summary>How many items one request takes; 1 where each has its own.</summary>
    private protected virtual int BatchSize => 1;

    /// <inheritdoc/>
    protected override void EndProcessing() => Flush();

    /// <summary>Takes items on. They are acted on when enough have come, and at the end.</summary>
    /// <param name="references">The entities.</param>
    /// <param name="value">What the cmdlet wants to know of them when it acts.</param>
    private protected void Enqueue(IEnumerable<EntityReference<T>> references, object? value = null)
    {
        foreach (EntityReference<T> reference in references)
        {
            OrchSession session = SessionFor(reference.Entity);
            _waiting.Add((reference, session, FolderFor(reference, session), value));
        }

        if (_waiting.Count >= BatchSize)
        {
            Flush();
        }
    }

    /// <summary>The folder that an entity is in: its own, else the one that the user names.</summary>
    private protected virtual FolderContext? FolderFor(EntityReference<T> reference, OrchSession session) => null;

    /// <summary>Acts on items of one folder of one session, at most <see cref="BatchSize"/>, all confirmed.</summary>
    private protected abstract void Act(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items);

    /// <summary>Related objects to fetch along when an entity is read.</summary>
    private protected virtual IReadOnlyList<string> AlwaysExpand => [];

    /// <summary>What ShouldProcess says an item is to become; the item itself without more.</summary>
    private protected virtual string Describe(ResolvedEntity item) => item.ToString();

    /// <summary>Whether the user wants it done to the item. A cmdlet that only reads asks nothing.</summary>
    private protected virtual bool Agrees(ResolvedEntity item) => ShouldProcess(Describe(item), Action);

    /// <summary>Changes one entity to what the user gave.</summary>
    /// <param name="item">The entity.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="operation">The operation, whose path parameter is the id.</param>
    /// <param name="given">What the user gave.</param>
    /// <param name="compare">Whether to read the entity first, send only what differs, and nothing where nothing does.</param>
    /// <param name="passThru">Whether to write the entity as it is then.</param>
    private protected void Update(ResolvedEntity item, EntityKind<T> kind, Operation operation, BodyValues given, bool compare, bool passThru)
    {
        BodyValues body = given;
        if (compare)
        {
            if (Read(item, kind) is not { } current)
            {
                return;
            }

            body = given.ChangesTo(current);
            if (body.Count == 0)
            {
                Tell($"{item} is as wanted already; nothing was sent.");
                if (passThru)
                {
                    WriteEntity(current);
                }

                return;
            }
        }

        OrchRequest request = new(operation, operation.PathFor(item.Id)) { Folder = item.Folder, Body = JsonBody.Of(body) };
        if (Attempt(item.Target, token => item.Session.Client.RunAsync(request, Log, token)) && passThru)
        {
            WriteFresh(item, kind);
        }
    }

    /// <summary>Reads an entity afresh and writes it: what <c>-PassThru</c> asks for.</summary>
    private protected void WriteFresh(ResolvedEntity item, EntityKind<T> kind)
    {
        if (Read(item, kind) is { } fresh)
        {
            WriteEntity(fresh);
        }
    }

    /// <summary>Reads an entity by its id; null, with an error about it, where that fails.</summary>
    private protected T? Read(ResolvedEntity item, EntityKind<T> kind)
    {
        string query = new ODataQuery { Expand = AlwaysExpand }.ToText();
        OrchRequest request = new(kind.ById, kind.ById.PathFor(item.Id)) { Folder = item.Folder, Query = query };
        return Attempt(item.Target, token => item.Session.Client.GetAsync<T>(request, Log, token));
    }

    private void Flush()
    {
        List<ResolvedEntity> confirmed = [];
        foreach (IGrouping<(OrchSession, string?), (EntityReference<T> Reference, OrchSession Session, FolderContext? Folder, object? Value)> group in
            _waiting.GroupBy(item => (item.Session, item.Folder?.ToString())))
        {
            (_, OrchSession session, FolderContext? folder, _) = group.First();
            confirmed.AddRange(Resolve([.. group.Select(item => (item.Reference, item.Value))], session, folder)
                .Where(Agrees));
        }

        _waiting.Clear();
        foreach (IGrouping<(OrchSession, string?), ResolvedEntity> group in confirmed.GroupBy(item => (item.Session, item.Folder?.ToString())))
        {
            ResolvedEntity[] items = [.. group];
            for (int from = 0; from < items.Length; from += BatchSize)
            {
                Act(items[0].Session, items[0].Folder, [.. items.Skip(from).Take(BatchSize)]);
            }
        }
    }
}
