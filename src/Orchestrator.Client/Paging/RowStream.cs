using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Client;

/// <summary>
/// The rows of a collection, read page after page. A thread of its own parses rows out of the answer as they arrive, however
/// slow the reader is, as a server may end an answer that nobody takes. The pages that follow are asked for when the reader
/// comes to the last quarter of one, more of them the longer it reads, and are read in order.
/// </summary>
internal sealed class RowStream<T> : IDisposable
    where T : class
{
    private const int RowsWherePagesAreUnknown = 1000;

    /// <summary>How many pages may be under way beyond the one that is read.</summary>
    private const int MostAhead = 4;

    private readonly OrchClient _client;
    private readonly OrchRequest _request;
    private readonly ODataQuery _query;
    private readonly IRequestLog _log;
    private readonly EntityOrigin _origin;
    private readonly RowBuffer<T> _buffer;
    private readonly CancellationToken _cancellationToken;
    private readonly CancellationTokenSource _stop;
    private readonly TaskCompletionSource<long?> _count = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lazy<Task> _reading;
    private readonly Queue<PendingPage> _asked = new();
    private readonly RowSequence<T> _sequence;
    private PendingPage? _first;
    private int _depth = 1;
    private int _breaks;

    public RowStream(OrchClient client, OrchSession session, OrchRequest request, ODataQuery query, IRequestLog log, CancellationToken cancellationToken)
    {
        _client = client;
        _request = request;
        _query = query;
        _log = log;
        _origin = new EntityOrigin(session, request.Folder);

        _buffer = new RowBuffer<T>(request.Operation is { PageSize: > 0 } operation ? operation.PageSize : RowsWherePagesAreUnknown);
        _cancellationToken = cancellationToken;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, client.Core.Closing);
        CancellationToken stop = _stop.Token;
        _sequence = new RowSequence<T>(request, row => _buffer.Add(row, stop));
        _reading = new Lazy<Task>(() => Task.Run(ReadAllAsync, CancellationToken.None));
    }

    /// <summary>Asks for the first page before its rows are wanted.</summary>
    /// <returns>Ends, and never fails, when the answer is there.</returns>
    public Task Prefetch()
    {
        _first = Request(new PagePlan(_query, _request.Operation));
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
            failure = RequestBoundary.Translate(e, _request, _client.Core, _cancellationToken);
        }

        _count.TrySetResult(null);
        _buffer.Complete(failure);
    }

    private async Task ReadPagesAsync(CancellationToken cancellationToken)
    {
        _asked.Enqueue(_first ?? Request(new PagePlan(_query, _request.Operation)));
        try
        {
            while (_asked.Count > 0)
            {
                using PendingPage page = Fresh(_asked.Dequeue());
                await ReadPageAsync(page, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            AbandonAhead();
        }
    }

    /// <summary>Reads a page that was asked for, and asks for what follows it where that has not been done.</summary>
    private async Task ReadPageAsync(PendingPage page, CancellationToken cancellationToken)
    {
        PagePlan plan = page.Plan;
        long rows = 0;
        long? count;
        string? link = null;
        bool joins = true;
        OrchApiException? broken = null;
        using (HttpResponseMessage response = await page.Answer.ConfigureAwait(false))
        using (PageReader<T> reader = await PageReader<T>.OpenAsync(_request, response, _origin, _log, () => _buffer.HandOver(cancellationToken), cancellationToken).ConfigureAwait(false))
        {
            try
            {
                joins = !plan.Overlaps || (reader.Read(out T? shared) && RowId.Of(shared) == _sequence.LastId);
                if (joins)
                {
                    ReadRows(plan, reader, ref rows);
                    link = reader.NextLink is null ? null : NextPage.QueryOf(reader.NextLink, _request, _client.Core.Address.Root);
                    _sequence.End(rows, link);
                }
            }
            catch (OrchApiException e) when (AnswerReader.BrokeOff(e) && _request.Repeatable && (_breaks = rows > 0 ? 1 : _breaks + 1) < RetryPolicy.Attempts)
            {
                // As long as rows come, it goes on.
                broken = e;
            }
            finally
            {
                _log.Request(string.Format(CultureInfo.InvariantCulture, "{0}, {1} rows", page.Line, rows));
            }

            count = reader.Count;
        }

        _buffer.HandOver(cancellationToken);
        if (broken is not null)
        {
            AbandonAhead();
            PagePlan rest = plan.AfterBreak(rows, count, _sequence.IsOrdered ? _sequence.LastId : null) ?? throw broken;
            await _client.WaitAfterBreakAsync(broken, _breaks, _log, cancellationToken).ConfigureAwait(false);
            _asked.Enqueue(Request(rest));
            return;
        }

        _breaks = 0;
        _count.TrySetResult(count);
        if (_query.Count && count is not null && count == _request.Operation?.CountLimit)
        {
            Tell(string.Format(CultureInfo.InvariantCulture, "A total of exactly {0} is the most that some servers count, so there may be more.", count));
        }

        if (!joins)
        {
            // Rows came or went since: the reader itself may be changing what it reads, so it goes on by key alone.
            AbandonAhead();
            _depth = 0;
            _asked.Enqueue(Request(plan.AfterShift(_sequence.LastId!.Value)));
            return;
        }

        GoOn(plan, rows, count, link, cancellationToken);
    }

    /// <summary>Asks for what follows a page. At the end, tells where the rows do not agree with the count.</summary>
    private void GoOn(PagePlan plan, long rows, long? count, string? link, CancellationToken cancellationToken)
    {
        PagePlan? following = plan.After(rows, count, _sequence.LastId, link);
        if (rows != plan.NewRows || following is null)
        {
            // The server gave fewer rows than it was asked for: what was asked for ahead would leave a gap.
            AbandonAhead();
        }

        if (!_sequence.IsOrdered)
        {
            AbandonAhead();
            Tell("The server did not return the rows in the order of their Id, which was asked for.");
            if (rows >= plan.NewRows && following is not null)
            {
                throw _sequence.Error("the server does not return rows in the order of their Id, so the next page could leave out rows or repeat them.");
            }
        }

        if (_asked.Count > 0)
        {
            return;
        }

        if (following is not null)
        {
            _buffer.WaitForReader(plan.LeftAtLookAhead, cancellationToken);
            _asked.Enqueue(Request(following));
            PrefetchFollowing(plan, rows, count, _sequence.LastId);
        }
        else if (plan.Missing(_sequence.Written, rows, count) is > 0 and long missing)
        {
            Tell(string.Format(CultureInfo.InvariantCulture, "The server counted {0} rows more than it returned. They were removed while the list was read, or the server left them out: read the list again to be sure.", missing));
        }
    }

    private void Tell(string text) => _log.Notice(_request.Method + " " + _request.Path + ": " + text);

    private void ReadRows(PagePlan plan, PageReader<T> reader, ref long rows)
    {
        bool mayPrefetch = _depth > 0;
        _sequence.Begin();
        while (reader.Read(out T? row))
        {
            if (plan.Left <= rows)
            {
                // The server gave more rows than it was asked for.
                continue;
            }

            _sequence.Take(plan, row!);
            if (rows++ == 0)
            {
                _count.TrySetResult(reader.Count);
            }

            if (mayPrefetch && rows < plan.NewRows && _sequence.IsOrdered && _buffer.Unread + plan.NewRows - rows <= plan.LeftAtLookAhead)
            {
                mayPrefetch = false;
                PrefetchFollowing(plan, rows, reader.Count, _sequence.LastId);
            }
        }
    }

    /// <summary>Asks for the pages that follow: one after the first page, then more each time, as the reader goes on wanting them.</summary>
    private void PrefetchFollowing(PagePlan plan, long rows, long? count, long? id)
    {
        PagePlan last = _asked.Count == 0 ? plan : _asked.Last().Plan;
        while (_asked.Count < _depth && plan.Ahead(last, rows, count, id) is { } next)
        {
            _asked.Enqueue(Request(next));
            last = next;
        }

        // A list that the server limits by the minute gets no more requests from haste.
        _depth = _request.Operation is { RequestsPerMinute: > 0 } ? _depth : Math.Min(2 * _depth, MostAhead);
    }

    /// <summary>The page, or the same one asked for again where its answer has waited for long.</summary>
    private PendingPage Fresh(PendingPage page)
    {
        if (!page.IsStale)
        {
            return page;
        }

        page.Abandon();
        return Request(page.Plan);
    }

    private void AbandonAhead()
    {
        while (_asked.Count > 0)
        {
            _asked.Dequeue().Abandon();
        }
    }

    private PendingPage Request(PagePlan plan) => new(_client, plan, _request, _log, _stop.Token);
}
