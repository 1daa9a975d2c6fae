using System;
using System.Collections.Generic;
using System.IO;

namespace Orchestrator.Sandbox;

/// <summary>An answer: status, headers, and a body that is made while it is read.</summary>
internal sealed class SandboxResponse(int status, string? contentType = null, Func<Stream>? body = null)
{
    public int Status { get; set; } = status;

    public string? ContentType { get; set; } = contentType;

    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Opens the body; null where there is none.</summary>
    public Func<Stream>? Body { get; set; } = body;

    /// <summary>How many bytes the body has; null where that is not known before it is written.</summary>
    public long? Length { get; set; }

    /// <summary>True where the connection is to break before any of the answer goes out.</summary>
    public bool Broken { get; set; }

    /// <summary>True where the connection is to end in order before any of the answer goes out.</summary>
    public bool Ended { get; set; }

    /// <summary>After how many bytes of the compressed body the answer ends; null for all of them.</summary>
    public int? PackedLength { get; set; }
}
