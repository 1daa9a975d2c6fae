using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
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
    /// The maximum number of concurrent requests, 1–64 (default 16). Used only where the API has no bulk operation. It starts low, grows
    /// while the server is quick, and halves when the server is overloaded. With 1, an item is started when the one before is done.
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
        Run begun = new(item, subject, _throttle);
        begun.Work = Task.Run(() => begun.DoAsync(before, work, token), token);
        _runs.Enqueue(begun);
        _underWay.Add(begun);
    }

    /// <summary>Waits for all that was begun, and returns it.</summary>
    private protected void WaitForAll()
    {
        while (_runs.Count > 0)
        {
            Progress.Report(0, Action, "done", _done - _runs.Count, _done);
            Write(_runs.Dequeue());
            _underWay.RemoveAll(run => run.Work.IsCompleted);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        Run[] open = disposing ? [.. _runs.Where(run => run.IsSent && !run.Work.IsCompleted)] : [];
        base.Dispose(disposing);
        if (open.Length > 0)
        {
            Tell(open);
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
        catch (OrchApiException e) when (ErrorRecords.EndsCommand(e) && _runs.Count > 0)
        {
            // The others are under way already: what became of them is told before the command ends.
            Run[] others = [.. _runs];
            _runs.Clear();
            foreach (Run other in others)
            {
                WriteOutcome(other);
            }

            WriteFailure(e, run.Item.Target);
            return;
        }
        catch (OrchApiException e)
        {
            WriteFailure(e, run.Item.Target);
            return;
        }

        write?.Invoke();
    }

    /// <summary>Writes what became of an item after an error that ends the command. Requests have a time limit, so that this ends.</summary>
    private void WriteOutcome(Run run)
    {
        Action? write;
        try
        {
            write = Wait(_ => run.Work);
        }
        catch (OrchApiException e)
        {
            HasFailed = true;
            WriteError(ErrorRecords.From(e, run.Item.Target));
            return;
        }

        write?.Invoke();
    }

    /// <summary>Names the changes that were sent and whose answers nobody waited for, where the pipeline was stopped and a cmdlet may no longer write.</summary>
    private void Tell(Run[] open)
    {
        try
        {
            Host.UI.WriteWarningLine(
                $"{MyInvocation.MyCommand.Name} was stopped. {open.Length} {(open.Length == 1 ? "change was" : "changes were")} sent and may have been made: "
                + string.Join(", ", open.Select(run => run.Item.ToString())) + ".");
        }
        catch (Exception e) when (e is HostException or InvalidOperationException or NotImplementedException or PipelineStoppedException)
        {
            // The host is gone: there is nobody left to tell.
        }
    }

    /// <summary>The work of one item.</summary>
    private sealed class Run(ResolvedEntity item, (OrchSession, string?, long) subject, Throttle throttle)
    {
        public ResolvedEntity Item { get; } = item;

        public (OrchSession, string?, long) Subject { get; } = subject;

        public long Begun { get; private set; } = throttle.Now();

        public long Ended { get; private set; } = long.MaxValue;

        /// <summary>Whether its requests have begun.</summary>
        public bool IsSent { get; private set; }

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
            IsSent = true;
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
