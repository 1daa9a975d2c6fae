using System;
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
    private long _done;

    /// <summary>What is done, as <c>-WhatIf</c> says it: <c>Remove robot</c>.</summary>
    private protected abstract string Action { get; }

    /// <summary>How many items one request takes; 1 where each has its own.</summary>
    private protected virtual int BatchSize => 1;

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Flush();
        WaitForAll();
        Progress.Done();
    }

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

        if (_waiting.Count == 0)
        {
            return;
        }

        // Where each item has a request of its own, what is known goes at once, and names are looked up together.
        if (BatchSize > 1
            ? _waiting.Count >= BatchSize
            : _waiting.Count >= _waiting[0].Reference.Kind.NamesPerRequest || (value is null && !PipesOneParameter) || _waiting.All(item => item.Reference.KnownId is not null))
        {
            Flush();
        }
    }

    /// <summary>The folder that an entity is in: its own, else the one that the user names.</summary>
    private protected virtual FolderContext? FolderFor(EntityReference<T> reference, OrchSession session) => null;

    /// <summary>Acts on items of one folder of one session, at most <see cref="BatchSize"/>, all confirmed.</summary>
    private protected abstract void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items);

    /// <summary>Related objects to fetch along when an entity is read.</summary>
    private protected virtual IReadOnlyList<string> AlwaysExpand => [];

    /// <summary>What ShouldProcess says an item is to become; the item itself without more.</summary>
    private protected virtual string Describe(ResolvedEntity item) => item.ToString();

    /// <summary>Whether the user wants it done to the item. A cmdlet that only reads asks nothing.</summary>
    private protected virtual bool Confirm(ResolvedEntity item) => ShouldProcess(Describe(item), Action);

    /// <summary>Changes one entity to what the user gave.</summary>
    /// <param name="item">The entity.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="operation">The operation, whose path parameter is the id.</param>
    /// <param name="given">What the user gave.</param>
    /// <param name="compare">Whether to read the entity first, send only what differs, and nothing where nothing does.</param>
    /// <param name="passThru">Whether to write the entity as it is then.</param>
    private protected void Update(ResolvedEntity item, EntityKind<T> kind, Operation operation, BodyValues given, bool compare, bool passThru)
    {
        if (!compare)
        {
            Start(item, new OrchRequest(operation, operation.PathFor(item.Id)) { Folder = item.Folder, Body = JsonBody.Of(given) }, kind, passThru);
            return;
        }

        Start(item, async token =>
        {
            if (await ReadAsync(item, kind, token).ConfigureAwait(false) is not { } current)
            {
                return null;
            }

            BodyValues body = given.ChangesTo(current);
            if (body.Count == 0)
            {
                return Unchanged(item, current, passThru);
            }

            OrchRequest request = new(operation, operation.PathFor(item.Id)) { Folder = item.Folder, Body = JsonBody.Of(body) };
            await item.Session.Client.RunAsync(request, Log, token).ConfigureAwait(false);
            return passThru ? await FreshAsync(item, kind, token).ConfigureAwait(false) : null;
        });
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
    private protected T? Read(ResolvedEntity item, EntityKind<T> kind) => Attempt(item.Target, token => ReadAsync(item, kind, token));

    /// <summary>Acts on the items that wait. One that came twice is named once in a request for many.</summary>
    private void Flush()
    {
        List<ResolvedEntity> confirmed = [];
        HashSet<(OrchSession, string?, long)> together = [];
        foreach (IGrouping<(OrchSession, string?), (EntityReference<T> Reference, OrchSession Session, FolderContext? Folder, object? Value)> group in
            _waiting.GroupBy(item => (item.Session, item.Folder?.ToString())))
        {
            (_, OrchSession session, FolderContext? folder, _) = group.First();
            confirmed.AddRange(Resolve([.. group.Select(item => (item.Reference, item.Value))], session, folder)
                .Where(item => BatchSize == 1 || item.Value is not null || together.Add((session, folder?.ToString(), item.Id)))
                .Where(Confirm));
        }

        _waiting.Clear();
        long? total = MyInvocation.ExpectingInput ? null : _done + confirmed.Count;
        foreach (IGrouping<(OrchSession, string?), ResolvedEntity> group in confirmed.GroupBy(item => (item.Session, item.Folder?.ToString())))
        {
            ResolvedEntity[] items = [.. group];
            for (int from = 0; from < items.Length; from += BatchSize)
            {
                Progress.Report(0, Action, "done", _done - _underWay.Count, total, BatchSize == 1 ? items[from].ToString() : items[0].Folder?.ToString());
                _done += Math.Min(BatchSize, items.Length - from);
                Execute(items[0].Session, items[0].Folder, [.. items.Skip(from).Take(BatchSize)]);
            }
        }
    }
}
