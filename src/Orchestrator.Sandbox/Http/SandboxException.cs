using System;

namespace Orchestrator.Sandbox;

/// <summary>A request that is answered with an error, as Orchestrator writes one.</summary>
internal sealed class SandboxException(int status, int code, string message) : Exception(message)
{
    public int Status { get; } = status;

    /// <summary>The methods that the address has; of 405 only.</summary>
    public string? Allow { get; init; }

    /// <summary>Orchestrator's <c>errorCode</c>.</summary>
    public int Code { get; } = code;

    public static SandboxException InvalidOptions(string detail) => new(400, 1000, "Invalid OData query options. " + detail);

    public static SandboxException Invalid(string message) => new(400, 1000, message);

    public static SandboxException NotFound(string entity) => new(404, 1002, entity + " does not exist.");

    public static SandboxException NameUsed(string name) => new(409, 1001, "The name " + name + " is already used.");

    public static SandboxException NotAuthenticated() => new(401, 0, "You are not authenticated!");

    public static SandboxException NotAuthorized() => new(403, 0, "You are not authorized!");

    public static SandboxException FolderMissing() => new(400, 1101, "An organization unit is required for this action.");

    public static SandboxException FolderUnknown() => new(404, 1100, "Folder does not exist or the user does not have access to the folder.");
}
