using System;

namespace Orchestrator.Sandbox;

/// <summary>A request for a file that is answered with an error, in the shape of a store of files.</summary>
internal sealed class BlobException(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;
}
