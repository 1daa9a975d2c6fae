using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Client;

/// <summary>
/// The rows of a collection, read page after page. A thread of its own parses rows out of the answer as they arrive and
/// stays at most one buffer ahead of the reader; the next page is asked for once the reader is half through the one before.
/// </summary>
internal sealed class RowStream<T> : IDisposable
    where T : class
{
    private const int BufferedRows = 256;

    private readonly OrchClient _client;
    private readonly OrchRequest _request;
    private readonly ODataQuery _query;
    private readonly IRequestLog _log;
    private readonly EntityOrigin _origin;
    private readonly RowBuffer<T> _buffer = new(BufferedRows);
    private readonly CancellationTokenSource _stop;
    private readonly TaskCompletionSource<long?> _count = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lazy<Task> _reading;

    public RowStream(OrchClient client, OrchSession session, OrchRequest request, ODataQuery query, IRequestLog log, CancellationToken cancellationToken)
    {
        _client = client;
        _request = request;
        _query = query;
        _log = log;
        _origin = new EntityOrigin(session, request.Folder);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _reading = new Lazy<Task>(() => Task.Run(ReadAllAsync, CancellationToken.None));
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

    /// <summary>Stops reading and ends the requests under way.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        if (!_reading.IsValueCreated)
        {
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
        PagePlan plan = new(_query, _request.Operation);
        PagePlan? ahead = null;
        Task<HttpResponseMessage>? next = SendAsync(plan, cancellationToken);
        try
        {
            while (next is not null)
            {
                using HttpResponseMessage response = await next.ConfigureAwait(false);
                next = null;
                using PageReader<T> page = await PageReader<T>.OpenAsync(_request, response, _origin, cancellationToken).ConfigureAwait(false);
                long rows = 0;
                while (page.Read(out T? row))
                {
                    if (rows++ == 0)
                    {
                        _count.TrySetResult(page.Count);
                    }

                    _buffer.Add(row!, cancellationToken);
                    if (rows == plan.LookAheadAt && (ahead = plan.AfterFullPage(page.Count)) is not null)
                    {
                        next = SendAsync(ahead, cancellationToken);
                    }
                }

                _log.Request(string.Format(CultureInfo.InvariantCulture, "{0} rows", rows));
                _count.TrySetResult(page.Count);
                if (next is not null && rows != plan.Top)
                {
                    // The server gave fewer rows than it was asked for: what was asked for ahead would leave a gap.
                    Abandon(next);
                    next = null;
                }

                if (next is null && (ahead = plan.After(rows, page.Count)) is not null)
                {
                    next = SendAsync(ahead, cancellationToken);
                }

                plan = ahead ?? plan;
            }
        }
        finally
        {
            Abandon(next);
        }
    }

    private Task<HttpResponseMessage> SendAsync(PagePlan page, CancellationToken cancellationToken) =>
        _client.SendAsync(
            new OrchRequest(_request.Operation!, _request.Path) { Query = page.ToQuery(), Folder = _request.Folder },
            _log,
            cancellationToken);

    /// <summary>A page that nobody will read: its answer is thrown away when it comes.</summary>
    private static void Abandon(Task<HttpResponseMessage>? page) =>
        page?.ContinueWith(
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
