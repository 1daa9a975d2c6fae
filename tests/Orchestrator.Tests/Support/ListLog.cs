using System.Collections.Concurrent;
using Orchestrator.Client;

namespace Orchestrator.Tests.Support;

internal sealed class ListLog : IRequestLog
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public bool WantsTrace => true;

    public void Request(string text) => Lines.Enqueue(text);

    public void Trace(string text) => Lines.Enqueue(text);

    public void Notice(string text) => Lines.Enqueue(text);
}
