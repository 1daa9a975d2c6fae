using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <content>
/// How items that need a request each are acted on: several at once, begun in the order in which they came and written in
/// that order. The work runs elsewhere; the pipeline thread alone writes. Two changes of one entity never run together.
/// </content>
public abstract partial class OrchItemCommand<T>
{
    private const int FinishedAhead = 8;

    private static readonly Task<Action?> s_nothing = Task.FromResult<Action?>(null);

    private readonly Queue<Run> _runs = new();
    private readonly List<Run> _underWay = [];
    private readonly HashSet<OrchSession> _used = [];
    private Throttle? _throttle;
    private Task? _stopped;

    /// <summary>
    /// The most requests at once, where the server has none that takes many items: 1 to 64, 16 without it. It begins with few,
    /// grows while the server is quick, and halves when that is too much for it. With 1 an item is begun when the one before is done.
    /// </summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 16;

    /// <summary>Begins an item's work, once there is room for it.</summary>
    /// <param name="item">The item.</param>
    /// <param name="work">The work, on any thread; it gives what is to be written, on the pipeline thread, when the item's turn comes.</param>
    private protected void Start(ResolvedEntity item, Func<CancellationToken, Task<Action?>> work)
    {
        _used.Add(item.Session);
        _throttle ??= new Throttle(ThrottleLimit, () => _used.Sum(session => session.Client.Core.Strain));
        WriteFinished();
        while (_underWay.Count >= _throttle.Limit || _runs.Count >= FinishedAhead * ThrottleLimit)
        {
            Task[] first = _underWay.Count >= _throttle.Limit ? [.. _underWay.Select(run => run.Work)] : [_runs.Peek().Work];
            Wait(token => Task.WhenAny([.. first, _stopped ??= Task.Delay(Timeout.Infinite, token)]));
            if (StopToken.IsCancellationRequested)
            {
                throw new PipelineStoppedException();
            }

            WriteFinished();
        }

        (OrchSession, string?, long) subject = (item.Session, item.Folder?.ToString(), item.Id);
        Task? before = _underWay.LastOrDefault(run => run.Subject.Equals(subject))?.Work;
        CancellationToken token = StopToken;
        Run begun = new(item.Target, subject, _throttle);
        begun.Work = Task.Run(() => begun.DoAsync(before, work, token), token);
        _runs.Enqueue(begun);
        _underWay.Add(begun);
    }

    /// <summary>Sends an item's request, and writes the item as it is then if that is wanted.</summary>
    /// <param name="item">The item.</param>
    /// <param name="request">The request.</param>
    /// <param name="kind">The item's kind.</param>
    /// <param name="passThru">Whether to write it.</param>
    private protected void Start(ResolvedEntity item, OrchRequest request, EntityKind<T> kind, bool passThru = false) =>
        Start(item, async token =>
        {
            await item.Session.Client.RunAsync(request, Log, token).ConfigureAwait(false);
            return passThru ? await FreshAsync(item, kind, token).ConfigureAwait(false) : null;
        });

    /// <summary>Sends for each item the request of an operation that needs its id and nothing else.</summary>
    /// <param name="items">The items.</param>
    /// <param name="operation">The operation, whose path parameter is the id.</param>
    /// <param name="kind">The items' kind.</param>
    private protected void StartEach(IReadOnlyList<ResolvedEntity> items, Operation operation, EntityKind<T> kind)
    {
        foreach (ResolvedEntity item in items)
        {
            Start(item, new OrchRequest(operation, operation.PathFor(item.Id)) { Folder = item.Folder }, kind);
        }
    }

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
        Tell($"{item} is as wanted already; nothing was sent.");
        if (passThru)
        {
            WriteEntity(current);
        }
    };

    /// <summary>Waits for all that was begun, and writes it.</summary>
    private protected void WaitForAll()
    {
        while (_runs.Count > 0)
        {
            Progress.Report(0, Action, "done", _done - _runs.Count, _done);
            Write(_runs.Dequeue());
            _underWay.RemoveAll(run => run.Work.IsCompleted);
        }
    }

    private void WriteFinished()
    {
        foreach (Run done in _underWay.Where(run => run.Work.IsCompleted).ToArray())
        {
            _throttle!.End(done.Begun, done.Ended);
            _underWay.Remove(done);
        }

        while (_runs.Count > 0 && _runs.Peek().Work.IsCompleted)
        {
            Write(_runs.Dequeue());
        }
    }

    private void Write(Run run)
    {
        Action? write;
        try
        {
            write = Wait(_ => run.Work);
        }
        catch (OrchApiException e)
        {
            WriteFailure(e, run.Target);
            return;
        }

        write?.Invoke();
    }

    /// <summary>The work of one item.</summary>
    private sealed class Run(object target, (OrchSession, string?, long) subject, Throttle throttle)
    {
        public object Target { get; } = target;

        public (OrchSession, string?, long) Subject { get; } = subject;

        public long Begun { get; private set; } = throttle.Now();

        public long Ended { get; private set; } = long.MaxValue;

        public Task<Action?> Work { get; set; } = s_nothing;

        public async Task<Action?> DoAsync(Task? before, Func<CancellationToken, Task<Action?>> work, CancellationToken cancellationToken)
        {
            if (before is not null)
            {
                // Whether it went well is its own matter.
                await Task.WhenAny(before).ConfigureAwait(false);
                Begun = throttle.Now();
            }

            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return await work(cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                Ended = throttle.Now();
            }
        }
    }
}
