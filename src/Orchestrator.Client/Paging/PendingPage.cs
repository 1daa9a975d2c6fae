using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Client;

/// <summary>A page that was asked for.</summary>
internal sealed class PendingPage : IDisposable
{
    private readonly CancellationTokenSource _stop;

    public PendingPage(PagePlan plan, OrchRequest request, Func<OrchRequest, CancellationToken, Task<HttpResponseMessage>> send, CancellationToken cancellationToken)
    {
        Plan = plan;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Answer = send(request.ForPage(plan.ToQuery(), line => Line = line), _stop.Token);
    }

    public PagePlan Plan { get; }

    public Task<HttpResponseMessage> Answer { get; }

    /// <summary>What the trace says of the answer, before its rows are counted.</summary>
    public string Line { get; private set; } = string.Empty;

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
}
