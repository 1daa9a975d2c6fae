using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Client;

/// <summary>
/// Rows on their way from the thread that parses to the thread that writes: bounded, in order, handed over in bunches, as to
/// wake a thread costs more than to parse a row. A row counts as unread until its bunch has been read, which the reader shows
/// by asking for the next one.
/// </summary>
internal sealed class RowBuffer<T>(int capacity) : IDisposable
{
    private readonly int _bunch = Math.Max(1, Math.Min(64, capacity / 4));
    private readonly object _lock = new();
    private readonly ManualResetEventSlim _room = new();

    /// <summary>What the parsing thread has not handed over yet.</summary>
    private readonly List<T> _pending = [];

    private List<T> _rows = [];
    private int _handedOver;
    private int _unread;
    private int _mostUnread;
    private bool _begun;
    private TaskCompletionSource<bool>? _waiter;
    private bool _complete;
    private Exception? _failure;

    /// <summary>How many rows have not been read. For the thread that adds.</summary>
    public int Unread => Volatile.Read(ref _unread) + _pending.Count;

    /// <summary>Adds a row, and hands over where it is the first or there are enough; waits while the buffer is full.</summary>
    public void Add(T row, CancellationToken cancellationToken)
    {
        _pending.Add(row);
        if (!_begun || _pending.Count == _bunch)
        {
            _begun = true;
            HandOver(cancellationToken);
        }
    }

    /// <summary>Hands over what was added. For the thread that adds, before it waits for something.</summary>
    public void HandOver(CancellationToken cancellationToken)
    {
        if (_pending.Count > 0)
        {
            WaitForReader(capacity - _pending.Count, cancellationToken);
            Wake(complete: false, null);
        }
    }

    /// <summary>Waits until no more than a number of rows that were handed over have not been read.</summary>
    public void WaitForReader(int mostUnread, CancellationToken cancellationToken)
    {
        while (true)
        {
            lock (_lock)
            {
                if (_unread <= mostUnread)
                {
                    return;
                }

                _mostUnread = mostUnread;
                _room.Reset();
            }

            _room.Wait(cancellationToken);
        }
    }

    /// <summary>Ends the rows, with what went wrong if anything did.</summary>
    public void Complete(Exception? failure) => Wake(complete: true, failure);

    /// <summary>All rows that are there, at least one; null at the end.</summary>
    public async Task<IReadOnlyList<T>?> TakeAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            TaskCompletionSource<bool> waiter;
            lock (_lock)
            {
                _unread -= _handedOver;
                _handedOver = 0;
                if (_unread <= _mostUnread)
                {
                    _room.Set();
                }

                if (_rows.Count > 0)
                {
                    List<T> rows = _rows;
                    _rows = [];
                    _handedOver = rows.Count;
                    return rows;
                }

                if (_complete)
                {
                    return _failure is null ? null : throw _failure;
                }

                waiter = _waiter ??= new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            using CancellationTokenRegistration registration = cancellationToken.Register(() => waiter.TrySetCanceled(cancellationToken));
            await waiter.Task.ConfigureAwait(false);
        }
    }

    public void Dispose() => _room.Dispose();

    /// <summary>Gives the reader what was added, and the end.</summary>
    private void Wake(bool complete, Exception? failure)
    {
        TaskCompletionSource<bool>? waiter;
        lock (_lock)
        {
            _rows.AddRange(_pending);
            _unread += _pending.Count;
            _pending.Clear();
            _complete = complete;
            _failure = failure;
            waiter = _waiter;
            _waiter = null;
        }

        waiter?.TrySetResult(true);
    }
}
