using System;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>Whether the server is there.</summary>
internal sealed class StatusService : Service
{
    public StatusService()
    {
        Map(StatusOperations.Get, _ => Answer.Ok());
        Map(StatusOperations.VerifyHostAvailibility, VerifyHost);
    }

    /// <summary>The sandbox reaches out to nobody, and says so.</summary>
    private static SandboxResponse VerifyHost(Call call) => Answer.Plain(call, DirectoryTables.HostAvailability, DirectoryTables.HostAvailability.Row(
        ("canConnect", false),
        ("hasBadSsl", false),
        ("connectionError", Uri.TryCreate(call.Query["url"], UriKind.Absolute, out _) ? "The sandbox connects to no other host." : "The url is not valid.")));
}
