using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Client;

/// <summary>The wire below the client: a real connection or the sandbox's, and the clock that waits are measured by.</summary>
internal sealed class OrchTransport : IDisposable
{
    public OrchTransport(HttpMessageHandler? handler = null)
    {
        Handler = handler ?? NewHandler();
    }

    /// <summary>A transport to a real server, before anything is set on it.</summary>
    public static HttpClientHandler NewHandler() => new()
    {
        // A redirect could carry the token to another host; Orchestrator's API answers with none.
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        UseCookies = false,
        // Throttles bound what is under way; an answer that waits for its reader must not keep the next page from its connection.
        MaxConnectionsPerServer = 1024,
    };

    public HttpMessageHandler Handler { get; }

    /// <summary>How long one request may take to its answer's headers.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>The clock, for tests that must not wait.</summary>
    public Func<TimeSpan, CancellationToken, Task> Delay { get; init; } = Task.Delay;

    /// <summary>A number from 0 to 1 that spreads repeated requests.</summary>
    public Func<double> Jitter { get; init; } = NextJitter;

    public Func<DateTimeOffset> Now { get; init; } = () => DateTimeOffset.UtcNow;

    public void Dispose() => Handler.Dispose();

    private static double NextJitter()
    {
        // Spread, not secrecy: a new guid's hash is enough and needs no shared state.
        return (Guid.NewGuid().GetHashCode() & 0x7FFFFFFF) / (double)int.MaxValue;
    }
}
