using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Client;

/// <summary>A page that was asked for.</summary>
internal sealed class PendingPage : IDisposable
{
    /// <summary>A server may end an answer that nobody reads: one that has waited so long is asked for again.</summary>
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(4);

    private readonly CancellationTokenSource _stop;
    private readonly OrchTransport _transport;
    private DateTimeOffset? _answered;

    public PendingPage(OrchClient client, PagePlan plan, OrchRequest request, IRequestLog log, CancellationToken cancellationToken)
    {
        Plan = plan;
        _transport = client.Core.Transport;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Answer = client.SendAsync(request.ForPage(plan.ToQuery(), Answered), log, _stop.Token);
    }

    public PagePlan Plan { get; }

    public Task<HttpResponseMessage> Answer { get; }

    /// <summary>What the trace says of the answer, before its rows are counted.</summary>
    public string Line { get; private set; } = string.Empty;

    /// <summary>Whether the answer has waited too long to be relied on.</summary>
    public bool IsStale => _transport.Now() - _answered > s_longestWait;

    /// <summary>Nobody will read it: the request ends, and an answer that came all the same is thrown away.</summary>
    public void Abandon()
    {
        _stop.Cancel();
        _ = Answer.ContinueWith(
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

                Dispose();
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    public void Dispose() => _stop.Dispose();

    private void Answered(string line)
    {
        Line = line;
        _answered = _transport.Now();
    }
}
