using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Client;

/// <summary>
/// The rows of a collection, read page after page. A thread of its own parses rows out of the answer as they arrive and
/// stays at most half a page ahead of the reader; the next page is asked for once the reader is half through the one before.
/// </summary>
internal sealed class RowStream<T> : IDisposable
    where T : class
{
    private const int MostBuffered = 512;

    private static readonly Task<HttpResponseMessage> s_none = Task.FromResult(new HttpResponseMessage());

    private readonly OrchClient _client;
    private readonly OrchRequest _request;
    private readonly ODataQuery _query;
    private readonly IRequestLog _log;
    private readonly EntityOrigin _origin;
    private readonly RowBuffer<T> _buffer;
    private readonly CancellationTokenSource _stop;
    private readonly TaskCompletionSource<long?> _count = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lazy<Task> _reading;
    private PendingPage? _first;

    public RowStream(OrchClient client, OrchSession session, OrchRequest request, ODataQuery query, IRequestLog log, CancellationToken cancellationToken)
    {
        _client = client;
        _request = request;
        _query = query;
        _log = log;
        _origin = new EntityOrigin(session, request.Folder);

        // At most half a page: parsing ends, and the next page is asked for, when the reader is half through this one.
        _buffer = new RowBuffer<T>(Math.Max(1, Math.Min(MostBuffered, (request.Operation?.PageSize ?? 0) / 2)));
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _reading = new Lazy<Task>(() => Task.Run(ReadAllAsync, CancellationToken.None));
    }

    /// <summary>Asks for the first page before its rows are wanted.</summary>
    /// <returns>Ends, and never fails, when the answer is there.</returns>
    public Task Ask()
    {
        _first = Ask(new PagePlan(_query, _request.Operation), _stop.Token);
        return Task.WhenAny(_first.Answer);
    }

    /// <summary>The rows that have arrived since the last call, at least one; null at the end.</summary>
    public Task<IReadOnlyList<T>?> NextAsync(CancellationToken cancellationToken)
    {
        _ = _reading.Value;
        return _buffer.TakeAsync(cancellationToken);
    }

    /// <summary>How many rows the filter lets through, as the server counts; null where it does not tell.</summary>
    public Task<long?> CountAsync()
    {
        _ = _reading.Value;
        return _count.Task;
    }

    /// <summary>How many rows the filter lets through, as far as that is known by now.</summary>
    public long? Count => _count.Task.Status == TaskStatus.RanToCompletion ? _count.Task.Result : null;

    /// <summary>Stops reading and ends the requests under way.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        if (!_reading.IsValueCreated)
        {
            _first?.Abandon();
            Release();
            return;
        }

        // The reading task owns what it uses: it sees the cancellation, ends, and then both go.
        _ = _reading.Value.ContinueWith(_ => Release(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private void Release()
    {
        _buffer.Dispose();
        _stop.Dispose();
    }

    private async Task ReadAllAsync()
    {
        Exception? failure = null;
        try
        {
            await ReadPagesAsync(_stop.Token).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever ended the reading is thrown to the reader, on its own thread.
        catch (Exception e)
#pragma warning restore CA1031
        {
            failure = e;
        }

        _count.TrySetResult(null);
        _buffer.Complete(failure);
    }

    private async Task ReadPagesAsync(CancellationToken cancellationToken)
    {
        PendingPage? next = _first ?? Ask(new PagePlan(_query, _request.Operation), cancellationToken);
        int breaks = 0;
        try
        {
            while (next is not null)
            {
                PendingPage current = next;
                next = null;
                using HttpResponseMessage response = await current.Answer.ConfigureAwait(false);
                using PageReader<T> page = await PageReader<T>.OpenAsync(_request, response, _origin, cancellationToken).ConfigureAwait(false);
                long rows = 0;
                T? last = null;
                OrchApiException? broken = null;
                try
                {
                    while (page.Read(out T? row))
                    {
                        if (breaks > 0 && RowId.Of(row) <= current.Plan.AfterId)
                        {
                            // A server that does not take the filter would bring rows twice.
                            continue;
                        }

                        last = row;
                        if (rows++ == 0)
                        {
                            _count.TrySetResult(page.Count);
                        }

                        _buffer.Add(row!, cancellationToken);
                        if (rows == current.Plan.LookAheadAt && current.Plan.AfterFullPage(page.Count) is { } ahead)
                        {
                            next = Ask(ahead, cancellationToken);
                        }
                    }
                }
                catch (OrchApiException e) when (AnswerReader.BrokeOff(e) && _request.Repeatable && ++breaks < RetryPolicy.Attempts)
                {
                    broken = e;
                }
                finally
                {
                    _log.Request(string.Format(CultureInfo.InvariantCulture, "{0}, {1} rows", current.Line, rows));
                }

                if (broken is not null)
                {
                    next?.Abandon();
                    next = null;
                    PagePlan rest = current.Plan.AfterBreak(rows, page.Count, RowId.Of(last)) ?? throw broken;
                    await _client.WaitAfterBreakAsync(broken, breaks, _log, cancellationToken).ConfigureAwait(false);
                    next = Ask(rest, cancellationToken);
                    continue;
                }

                breaks = 0;
                _count.TrySetResult(page.Count);
                if (next is not null && rows != current.Plan.Top)
                {
                    // The server gave fewer rows than it was asked for: what was asked for ahead would leave a gap.
                    next.Abandon();
                    next = null;
                }

                if (next is null && current.Plan.After(rows, page.Count, RowId.Of(last)) is { } following)
                {
                    next = Ask(following, cancellationToken);
                }
            }
        }
        finally
        {
            next?.Abandon();
        }
    }

    private PendingPage Ask(PagePlan plan, CancellationToken cancellationToken)
    {
        PendingPage page = new(plan);
        page.Answer = _client.SendAsync(_request.ForPage(plan.ToQuery(), page.Answered), _log, cancellationToken);
        return page;
    }

    /// <summary>A page that was asked for.</summary>
    private sealed class PendingPage(PagePlan plan)
    {
        public PagePlan Plan { get; } = plan;

        public Task<HttpResponseMessage> Answer { get; set; } = s_none;

        /// <summary>What the trace says of the answer, before its rows are counted.</summary>
        public string Line { get; private set; } = string.Empty;

        public void Answered(string line) => Line = line;

        /// <summary>Nobody will read it: the answer is thrown away when it comes.</summary>
        public void Abandon() =>
            Answer.ContinueWith(
                task =>
                {
                    if (task.Status == TaskStatus.RanToCompletion)
                    {
                        task.Result.Dispose();
                    }
                    else
                    {
                        _ = task.Exception;
                    }
                },
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
    }
}
