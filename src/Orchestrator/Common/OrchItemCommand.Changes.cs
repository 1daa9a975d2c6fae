using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <content>How a declared change becomes requests.</content>
public abstract partial class OrchItemCommand<T>
{
    /// <summary>What the cmdlet does to each item; null where it does something of its own.</summary>
    private protected virtual Change<T>? Change => null;

    /// <summary>Whether the changed entity is returned.</summary>
    private protected bool PassesThru => GetType().GetProperty("PassThru")?.GetValue(this) is SwitchParameter { IsPresent: true };

    /// <inheritdoc/>
    private protected override void HandleRecord()
    {
        if ((Change!.TakesValues ? RequireChanges() : GivenValues) is { } values)
        {
            Enqueue(Subjects, values);
        }
    }

    /// <summary>The entities that the record or the command line names.</summary>
    private protected IEnumerable<EntityReference<T>> Subjects => (IEnumerable<EntityReference<T>>?)Arguments.Subject!.GetValue(this) ?? [];

    /// <summary>Makes a change to items of one folder.</summary>
    private protected void Make(Change<T> change, IReadOnlyList<ResolvedEntity> items)
    {
        if (change.Many is not null)
        {
            IReadOnlyList<ResolvedEntity> done = Send(items, change.RequestFor);
            foreach (ResolvedEntity item in PassesThru ? done : [])
            {
                WriteFresh(item, change.Kind);
            }

            return;
        }

        bool passThru = PassesThru;
        foreach (ResolvedEntity item in items)
        {
            Start(item, token => change.ReadsFirst ? MergeAsync(change, item, passThru, token) : SendAsync(change, item, item.Values, passThru, token));
        }
    }

    /// <summary>Sends an item's own request, and returns the updated item if that is wanted.</summary>
    private protected void Start(ResolvedEntity item, OrchRequest request, EntityKind<T> kind, bool passThru = false) =>
        Start(item, async token =>
        {
            await item.Session.Client.RunAsync(request, Log, token).ConfigureAwait(false);
            return passThru ? await FreshAsync(item, kind, token).ConfigureAwait(false) : null;
        });

    /// <summary>Reads an entity by its id.</summary>
    private protected Task<T?> ReadAsync(ResolvedEntity item, EntityKind<T> kind, CancellationToken cancellationToken)
    {
        string query = new ODataQuery { Expand = AlwaysExpand }.ToText();
        OrchRequest request = new(kind.ById, kind.ById.PathFor(item.Id)) { Folder = item.Folder, Query = query };
        return item.Session.Client.GetAsync<T>(request, Log, cancellationToken);
    }

    /// <summary>Reads an entity afresh, for writing when its turn comes.</summary>
    private protected async Task<Action?> FreshAsync(ResolvedEntity item, EntityKind<T> kind, CancellationToken cancellationToken) =>
        await ReadAsync(item, kind, cancellationToken).ConfigureAwait(false) is { } fresh ? () => WriteEntity(fresh) : null;

    /// <summary>Says, when an item's turn comes, that nothing was sent for it.</summary>
    private protected Action Unchanged(ResolvedEntity item, T current, bool passThru) => () =>
    {
        Tell($"{item} already has these values. No request was sent.");
        if (passThru)
        {
            WriteEntity(current);
        }
    };

    /// <summary>Reads an entity and sends what differs, or the whole with what differs, and nothing where nothing does.</summary>
    private async Task<Action?> MergeAsync(Change<T> change, ResolvedEntity item, bool passThru, CancellationToken cancellationToken)
    {
        if (await ReadAsync(item, change.Kind, cancellationToken).ConfigureAwait(false) is not { } current)
        {
            return null;
        }

        BodyValues changes = item.Values.ChangesTo(current);
        return changes.Count == 0
            ? Unchanged(item, current, passThru)
            : await SendAsync(change, item, change.Whole is null ? changes : change.Whole(current).WithoutNulls().With(changes), passThru, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Action?> SendAsync(Change<T> change, ResolvedEntity item, BodyValues values, bool passThru, CancellationToken cancellationToken)
    {
        await item.Session.Client.RunAsync(change.RequestFor(item, values), Log, cancellationToken).ConfigureAwait(false);
        return passThru ? await FreshAsync(item, change.Kind, cancellationToken).ConfigureAwait(false) : null;
    }
}
