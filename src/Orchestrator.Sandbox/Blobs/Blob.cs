using System;

namespace Orchestrator.Sandbox;

/// <summary>A file.</summary>
internal sealed class Blob(Spool content, string contentType, DateTimeOffset modified)
{
    public Spool Content { get; } = content;

    public string ContentType { get; } = contentType;

    public DateTimeOffset Modified { get; } = modified;

    /// <summary>What tells this content from another under the same name.</summary>
    public string Tag { get; } = "\"" + Guid.NewGuid().ToString("N") + "\"";
}
