using System;
using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Sandbox;

/// <summary>One request that the sandbox received.</summary>
public sealed class SandboxJournalEntry
{
    internal SandboxJournalEntry(DateTimeOffset time, string method, string rawTarget, string path, string query, IReadOnlyDictionary<string, string> headers, string body)
    {
        Time = time;
        Method = method;
        RawTarget = rawTarget;
        Path = path;
        Query = query;
        Headers = headers;
        Body = body;
    }

    /// <summary>When it came.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>Path and query as they were sent.</summary>
    public string RawTarget { get; }

    /// <summary>The path under the Orchestrator's base address, unescaped.</summary>
    public string Path { get; }

    /// <summary>The query, unescaped, without the question mark.</summary>
    public string Query { get; }

    /// <summary>The headers, without the token: <c>Authorization</c> keeps its scheme only.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body as text.</summary>
    public string Body { get; }

    /// <summary>The id of the operation that it addressed; null where none fits.</summary>
    public string? Operation { get; internal set; }

    /// <summary>The status of the answer; 0 before there is one, and where the connection was broken.</summary>
    public int Status { get; internal set; }

    /// <summary>How many characters it holds.</summary>
    internal long Characters => RawTarget.Length + Path.Length + Query.Length + Body.Length + Headers.Sum(header => header.Key.Length + header.Value.Length);

    /// <inheritdoc/>
    public override string ToString() => Method + " " + Path + (Query.Length > 0 ? "?" + Query : string.Empty) + " → " + Status;
}
