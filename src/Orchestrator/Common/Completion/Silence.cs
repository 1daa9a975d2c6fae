using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>The trace of a completion: nobody reads it.</summary>
internal sealed class Silence : IRequestLog
{
    public static Silence Instance { get; } = new();

    public bool WantsTrace => false;

    public void Request(string text)
    {
    }

    public void Trace(string text)
    {
    }

    public void Notice(string text)
    {
    }
}
