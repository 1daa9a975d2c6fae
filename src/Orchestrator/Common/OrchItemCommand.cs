using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>
/// What every cmdlet shares that acts on entities: they are named or piped, found by name many at a time, confirmed one by
/// one, and then acted on in batches where the server has an operation for many.
/// </summary>
/// <typeparam name="T">The entity's class.</typeparam>
public abstract partial class OrchItemCommand<T> : OrchCmdlet
    where T : OrchEntity
{
    private readonly List<(EntityReference<T> Reference, OrchSession Session, FolderContext? Folder, ItemValue Value)> _waiting = [];
    private long _done;
    private bool _yesToAll;
    private bool _noToAll;

    /// <summary>What is done, as <c>-WhatIf</c> says it: <c>Remove robot</c>.</summary>
    private protected virtual string Action => Change!.Words;

    /// <summary>How many items one request takes; 1 where each has its own.</summary>
    private protected virtual int BatchSize => Change?.Many is null ? 1 : Orchestrator.Commands.Change.MostInOne;

    /// <summary>Whether an item that comes twice is named once in a request for many.</summary>
    private protected virtual bool NamesOnce => BatchSize > 1;

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Flush();
        WaitForAll();
        Progress.Done();
    }

    /// <summary>Takes items on. They are acted on when enough have come, and at the end.</summary>
    /// <param name="references">The entities.</param>
    /// <param name="value">What goes with them.</param>
    private protected void Enqueue(IEnumerable<EntityReference<T>> references, ItemValue value)
    {
        foreach (EntityReference<T> reference in references)
        {
            OrchSession session = SessionFor(reference);
            _waiting.Add((reference, session, FolderFor(reference, session), value));
        }

        if (_waiting.Count == 0)
        {
            return;
        }

        // Where each item has a request of its own, what is known goes at once, and names are looked up together.
        if (BatchSize > 1
            ? _waiting.Count >= BatchSize
            : _waiting.Count >= _waiting[0].Reference.Kind.NamesPerRequest || _waiting.All(item => item.Reference.KnownId is not null))
        {
            Flush();
        }
    }

    /// <summary>The folder that an entity is in: its own, else the one that the user names.</summary>
    private protected virtual FolderContext? FolderFor(EntityReference<T> reference, OrchSession session) => null;

    /// <summary>Acts on items of one folder of one session, at most <see cref="BatchSize"/>, all confirmed.</summary>
    private protected virtual void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items) => Make(Change!, items);

    /// <summary>Related objects to fetch along when an entity is read.</summary>
    private protected virtual IReadOnlyList<string> AlwaysExpand => [];

    /// <summary>What ShouldProcess says an item is to become; the item itself without more.</summary>
    private protected virtual string Describe(ResolvedEntity item) =>
        item + (item.Value is BodyValues { Count: > 0 } values ? " to " + values : string.Empty);

    /// <summary>Whether the user wants it done to the item. A cmdlet that only reads asks nothing.</summary>
    private protected virtual bool Confirm(ResolvedEntity item) => ShouldProcess(Describe(item), Action) && (Damage(item) is not { } damage || AsksFor(item, damage));

    /// <summary>Whether the user is shown each item before anything happens to it.</summary>
    private protected virtual bool ShowsItems => IsWhatIf || Prompts || (MayDamage && IsAsked(ConfirmImpact.High));

    /// <summary>Whether the change may do damage to some items, so that these are known before.</summary>
    private protected virtual bool MayDamage => false;

    /// <summary>What can't be undone for this item, or which rights it loses; null for nothing. The user is asked as for any change of high impact.</summary>
    private protected virtual string? Damage(ResolvedEntity item) => null;

    /// <summary>Reads an entity again and returns it: what <c>-PassThru</c> asks for.</summary>
    private protected void WriteFresh(ResolvedEntity item, EntityKind<T> kind)
    {
        if (Read(item, kind) is { } fresh)
        {
            WriteEntity(fresh);
        }
    }

    /// <summary>Reads an entity by its id; null, with an error about it, where that fails.</summary>
    private protected T? Read(ResolvedEntity item, EntityKind<T> kind) => Attempt(item.Target, token => ReadAsync(item, kind, token));

    private bool Prompts => IsAsked(((CmdletAttribute)Attribute.GetCustomAttribute(GetType(), typeof(CmdletAttribute))).ConfirmImpact);

    private bool IsAsked(ConfirmImpact impact) => MyInvocation.BoundParameters.TryGetValue("Confirm", out object? confirm)
        ? LanguagePrimitives.IsTrue(confirm)
        : GetVariableValue("ConfirmPreference") is ConfirmImpact preference && preference != ConfirmImpact.None && preference <= impact;

    /// <summary>Asks about damage, unless the user has been asked about the item already or wants no questions.</summary>
    private bool AsksFor(ResolvedEntity item, string damage) =>
        IsWhatIf || Prompts || !IsAsked(ConfirmImpact.High)
        || ShouldContinue($"{Action}: {Describe(item)}. {damage}", "Confirm", ref _yesToAll, ref _noToAll);

    /// <summary>Acts on the items that wait. One that came twice is named once in a request for many.</summary>
    private void Flush()
    {
        List<ResolvedEntity> confirmed = [];
        HashSet<(OrchSession, string?, long)> together = [];
        foreach (IGrouping<(OrchSession, string?), (EntityReference<T> Reference, OrchSession Session, FolderContext? Folder, ItemValue Value)> group in
            _waiting.GroupBy(item => (item.Session, item.Folder?.ToString())).ToArray())
        {
            (EntityReference<T> Reference, OrchSession Session, FolderContext? Folder, ItemValue Value)[] waiting = [.. group];
            (_, OrchSession session, FolderContext? folder, _) = waiting[0];
            confirmed.AddRange(Resolve([.. waiting.Select(item => item.Reference)], session, folder, ShowsItems)
                .Select(found => found.Entity.With(waiting[found.Index].Value))
                .Where(item => !NamesOnce || together.Add((session, folder?.ToString(), item.Id)))
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
