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
    Spool content,
    CancellationToken cancellation) : IDisposable
{
    private Spool? _content = content;
    private string? _body;


    public string Method { get; } = method;

    /// <summary>The scheme and host that were asked.</summary>
    public Uri Address { get; } = address;

    /// <summary>Path and query as they were sent, still escaped.</summary>
    public string Target { get; } = target;

    public IReadOnlyDictionary<string, string> Headers { get; } = headers;

    /// <summary>The body as text.</summary>
    public string Body => _body ??= _content?.ToText() ?? string.Empty;

    /// <summary>How many bytes the body has.</summary>
    public long Length { get; } = content.Length;

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>The body as it was sent, which from now on belongs to the caller.</summary>
    public Spool TakeContent()
    {
        Spool content = _content ?? throw new InvalidOperationException("The body was taken before.");
        _content = null;
        return content;
    }

    public void Dispose() => _content?.Dispose();

    public string? Header(string name) => Headers.TryGetValue(name, out string? value) ? value : null;
}
