using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Client;

/// <summary>
/// The rows of a collection, read page after page. A thread of its own parses rows out of the answer as they arrive and
/// stays at most a quarter of a page ahead of the reader; the pages that follow are asked for once the reader is half through
/// one, more of them the longer it reads, and are read in order.
/// </summary>
internal sealed class RowStream<T> : IDisposable
    where T : class
{
    private const int MostBuffered = 250;

    /// <summary>How many pages may be under way beyond the one that is read.</summary>
    private const int MostAhead = 4;

    private readonly OrchClient _client;
    private readonly OrchRequest _request;
    private readonly ODataQuery _query;
    private readonly IRequestLog _log;
    private readonly EntityOrigin _origin;
    private readonly RowBuffer<T> _buffer;
    private readonly CancellationTokenSource _stop;
    private readonly TaskCompletionSource<long?> _count = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lazy<Task> _reading;
    private readonly Queue<PendingPage> _asked = new();
    private PendingPage? _first;
    private long? _lastId;
    private int _depth = 1;
    private int _breaks;

    public RowStream(OrchClient client, OrchSession session, OrchRequest request, ODataQuery query, IRequestLog log, CancellationToken cancellationToken)
    {
        _client = client;
        _request = request;
        _query = query;
        _log = log;
        _origin = new EntityOrigin(session, request.Folder);

        int page = request.Operation?.PageSize ?? 0;
        _buffer = new RowBuffer<T>(page > 0 ? Math.Max(1, Math.Min(MostBuffered, page / 4)) : MostBuffered);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _reading = new Lazy<Task>(() => Task.Run(ReadAllAsync, CancellationToken.None));
    }

    /// <summary>Asks for the first page before its rows are wanted.</summary>
    /// <returns>Ends, and never fails, when the answer is there.</returns>
    public Task Ask()
    {
        _first = Ask(new PagePlan(_query, _request.Operation));
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
        _asked.Enqueue(_first ?? Ask(new PagePlan(_query, _request.Operation)));
        try
        {
            while (_asked.Count > 0)
            {
                using PendingPage page = _asked.Dequeue();
                if (await ReadPageAsync(page, cancellationToken).ConfigureAwait(false) is { } following)
                {
                    _asked.Enqueue(Ask(following));
                }
            }
        }
        finally
        {
            AbandonAhead();
        }
    }

    /// <summary>Reads a page that was asked for.</summary>
    /// <returns>The page to ask for next; null at the end, and where what follows has been asked for.</returns>
    private async Task<PagePlan?> ReadPageAsync(PendingPage page, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await page.Answer.ConfigureAwait(false);
        using PageReader<T> reader = await PageReader<T>.OpenAsync(_request, response, _origin, cancellationToken).ConfigureAwait(false);
        long rows = 0;
        OrchApiException? broken = null;
        bool joins = true;
        try
        {
            joins = !page.Plan.Overlaps || (reader.Read(out T? shared) && RowId.Of(shared) == _lastId);
            if (joins)
            {
                ReadRows(page.Plan, reader, ref rows, cancellationToken);
            }
        }
        catch (OrchApiException e) when (AnswerReader.BrokeOff(e) && _request.Repeatable && ++_breaks < RetryPolicy.Attempts)
        {
            broken = e;
        }
        finally
        {
            _log.Request(string.Format(CultureInfo.InvariantCulture, "{0}, {1} rows", page.Line, rows));
        }

        if (broken is not null)
        {
            AbandonAhead();
            PagePlan rest = page.Plan.AfterBreak(rows, reader.Count, _lastId) ?? throw broken;
            await _client.WaitAfterBreakAsync(broken, _breaks, _log, cancellationToken).ConfigureAwait(false);
            return rest;
        }

        _breaks = 0;
        _count.TrySetResult(reader.Count);
        if (!joins)
        {
            // Rows came or went since: the reader itself may be changing what it reads, so it goes on by key alone.
            AbandonAhead();
            _depth = 0;
            return page.Plan.AfterShift(_lastId!.Value);
        }

        if (rows != page.Plan.NewRows)
        {
            // The server gave fewer rows than it was asked for: what was asked for ahead would leave a gap.
            AbandonAhead();
        }

        return _asked.Count == 0 ? page.Plan.After(rows, reader.Count, _lastId) : null;
    }

    private void ReadRows(PagePlan plan, PageReader<T> reader, ref long rows, CancellationToken cancellationToken)
    {
        long lookAheadAt = _depth > 0 ? plan.LookAheadAt : 0;
        T? last = null;
        try
        {
            while (reader.Read(out T? row))
            {
                if (_breaks > 0 && RowId.Of(row) <= plan.AfterId)
                {
                    // A server that does not take the filter would bring rows twice.
                    continue;
                }

                last = row;
                if (rows++ == 0)
                {
                    _count.TrySetResult(reader.Count);
                }

                _buffer.Add(row!, cancellationToken);
                if (rows == lookAheadAt)
                {
                    AskAhead(plan, rows, reader.Count, RowId.Of(row));
                }
            }
        }
        finally
        {
            _lastId = last is null ? _lastId : RowId.Of(last);
        }
    }

    /// <summary>Asks for the pages that follow: one after the first page, then more each time, as the reader goes on wanting them.</summary>
    private void AskAhead(PagePlan plan, long rows, long? count, long? id)
    {
        PagePlan last = _asked.Count == 0 ? plan : _asked.Last().Plan;
        while (_asked.Count < _depth && plan.Ahead(last, rows, count, id) is { } next)
        {
            _asked.Enqueue(Ask(next));
            last = next;
        }

        // A list that the server limits by the minute gets no more requests from haste.
        _depth = _request.Operation is { RequestsPerMinute: > 0 } ? _depth : Math.Min(2 * _depth, MostAhead);
    }

    private void AbandonAhead()
    {
        while (_asked.Count > 0)
        {
            _asked.Dequeue().Abandon();
        }
    }

    private PendingPage Ask(PagePlan plan) =>
        new(plan, _request, (request, token) => _client.SendAsync(request, _log, token), _stop.Token);
}
