using System;
using System.Collections.Generic;
using System.Threading;

namespace Orchestrator.Sandbox;

/// <summary>A request, however it came: in process or through a socket.</summary>
internal sealed class SandboxRequest(
    string method,
    Uri address,
    string target,
    IReadOnlyDictionary<string, string> headers,
    string body,
    CancellationToken cancellation)
{
    public string Method { get; } = method;

    /// <summary>The scheme and host that were asked.</summary>
    public Uri Address { get; } = address;

    /// <summary>Path and query as they were sent, still escaped.</summary>
    public string Target { get; } = target;

    public IReadOnlyDictionary<string, string> Headers { get; } = headers;

    public string Body { get; } = body;

    public CancellationToken Cancellation { get; } = cancellation;

    public string? Header(string name) => Headers.TryGetValue(name, out string? value) ? value : null;
}
