using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// What every cmdlet shares that talks to a server: waiting that Ctrl+C ends, how far it is, and the client's trace on PowerShell's streams.
/// The client is asynchronous; the pipeline thread waits for it and is the only one that writes.
/// </summary>
public abstract class WaitingCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private CmdletLog? _log;
    private CmdletProgress? _progress;

    /// <summary>Cancelled by Ctrl+C and by a pipeline that has had enough.</summary>
    private protected CancellationToken StopToken => _stop.Token;

    private protected IRequestLog Log => _log ??= new CmdletLog(this);

    /// <summary>How far the cmdlet is, for the user to see.</summary>
    private protected CmdletProgress Progress => _progress ??= new CmdletProgress(this);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of what the cmdlet holds.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            // Not disposed: a request that ends later may still look at the token.
            _stop.Cancel();
            _progress?.Clear();
        }
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _stop.Cancel();

    /// <summary>Waits for the client, writing what it tells meanwhile.</summary>
    private protected T Wait<T>(Func<CancellationToken, Task<T>> work)
    {
        Task<T> task = work(StopToken);
        CmdletLog log = (CmdletLog)Log;
        try
        {
            while (!task.IsCompleted)
            {
                Task.WaitAny([task, log.Written], Progress.Tick);
                log.Flush();
                Progress.Show();
            }

            log.Flush();
            return task.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (StopToken.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    /// <summary>Waits for the client, writing what it tells meanwhile.</summary>
    private protected void Wait(Func<CancellationToken, Task> work) =>
        Wait(async token =>
        {
            await work(token).ConfigureAwait(false);
            return true;
        });

    /// <summary>Tells, with -Verbose, what the cmdlet does.</summary>
    private protected void Tell(string text)
    {
        Log.Request(text);
        ((CmdletLog)Log).Flush();
    }

    /// <summary>Warns the user of something that is to be done about.</summary>
    private protected void Warn(string text)
    {
        Log.Notice(text);
        ((CmdletLog)Log).Flush();
    }
}
