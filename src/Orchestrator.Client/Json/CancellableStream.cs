using System;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Client;

/// <summary>
/// The body of an answer, whose reads end when the token says so. To close a body from another thread while it is read would
/// do that too, but the connection could then be given to the next request with the rest of this answer still in it.
/// </summary>
/// <param name="body">The body.</param>
/// <param name="cancellationToken">Ends a read.</param>
/// <param name="idle">How long a read may wait for the next bytes.</param>
/// <param name="waiting">Called before a synchronous read that has to wait; null for nothing.</param>
internal sealed class CancellableStream(Stream body, TimeSpan idle, CancellationToken cancellationToken, Action? waiting = null) : ReadingStream
{
    /// <summary>How long a read that was told to end may take to do so.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(200);

    public override int Read(byte[] buffer, int offset, int count)
    {
        Task<int> read = body.ReadAsync(buffer, offset, count, cancellationToken);
        if (!read.IsCompleted)
        {
            try
            {
                waiting?.Invoke();
                if (!read.Wait((int)Math.Min(idle.TotalMilliseconds, int.MaxValue), cancellationToken))
                {
                    throw Idle();
                }
            }
            catch (AggregateException)
            {
                // Thrown below, as itself.
            }
            catch (OperationCanceledException)
            {
                // A connection hears of it; a stream that does not is left alone.
                _ = Task.WhenAny(read).Wait(s_patience);
                throw;
            }
        }

        return read.GetAwaiter().GetResult();
    }

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken token)
    {
        CancellationToken stop = token.CanBeCanceled ? token : cancellationToken;
        Task<int> read = body.ReadAsync(buffer, offset, count, stop);
        if (!read.IsCompleted)
        {
            TaskCompletionSource<bool> stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
            using CancellationTokenRegistration registration = stop.Register(() => stopped.TrySetResult(true));
            using CancellationTokenSource done = new();
            if (await Task.WhenAny(read, stopped.Task, Task.Delay(idle, done.Token)).ConfigureAwait(false) != read)
            {
                await Task.WhenAny(read, Task.Delay(s_patience, CancellationToken.None)).ConfigureAwait(false);
                stop.ThrowIfCancellationRequested();
                throw Idle();
            }

            done.Cancel();
        }

        return await read.ConfigureAwait(false);
    }

    private TimeoutException Idle() => new(string.Format(CultureInfo.InvariantCulture, "The answer stopped, and nothing came for {0:0.#} s.", idle.TotalSeconds));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            body.Dispose();
        }

        base.Dispose(disposing);
    }
}
