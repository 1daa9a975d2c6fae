using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Client;

/// <summary>
/// Rows on their way from the thread that parses to the thread that writes: bounded, in order, handed over in bunches. A row
/// counts until its bunch has been read, which the reader shows by asking for the next one.
/// </summary>
internal sealed class RowBuffer<T>(int capacity) : IDisposable
{
    private readonly SemaphoreSlim _free = new(capacity, capacity);
    private readonly object _lock = new();
    private List<T> _rows = [];
    private int _handedOver;
    private TaskCompletionSource<bool>? _waiter;
    private bool _complete;
    private Exception? _failure;

    /// <summary>How many rows have not been read.</summary>
    public int Unread => capacity - _free.CurrentCount;

    /// <summary>Waits until no more than a number of rows have not been read.</summary>
    public void DrainTo(int most, CancellationToken cancellationToken)
    {
        // Only the thread that adds takes from what is free, so what it takes here it can give back at once.
        int taken = 0;
        try
        {
            for (; taken < capacity - most; taken++)
            {
                _free.Wait(cancellationToken);
            }
        }
        finally
        {
            if (taken > 0)
            {
                _free.Release(taken);
            }
        }
    }

    /// <summary>Adds a row; waits while the buffer is full.</summary>
    public void Add(T row, CancellationToken cancellationToken)
    {
        _free.Wait(cancellationToken);
        TaskCompletionSource<bool>? waiter;
        lock (_lock)
        {
            _rows.Add(row);
            waiter = TakeWaiter();
        }

        waiter?.TrySetResult(true);
    }

    /// <summary>Ends the rows, with what went wrong if anything did.</summary>
    public void Complete(Exception? failure)
    {
        TaskCompletionSource<bool>? waiter;
        lock (_lock)
        {
            _complete = true;
            _failure = failure;
            waiter = TakeWaiter();
        }

        waiter?.TrySetResult(true);
    }

    /// <summary>All rows that are there, at least one; null at the end.</summary>
    public async Task<IReadOnlyList<T>?> TakeAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            TaskCompletionSource<bool> waiter;
            lock (_lock)
            {
                if (_handedOver > 0)
                {
                    _free.Release(_handedOver);
                    _handedOver = 0;
                }

                if (_rows.Count > 0)
                {
                    List<T> rows = _rows;
                    _rows = new List<T>(rows.Count);
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

    public void Dispose() => _free.Dispose();

    private TaskCompletionSource<bool>? TakeWaiter()
    {
        TaskCompletionSource<bool>? waiter = _waiter;
        _waiter = null;
        return waiter;
    }
}
