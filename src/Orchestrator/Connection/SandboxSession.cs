using System.Runtime.CompilerServices;
using Orchestrator.Client;
using Orchestrator.Sandbox;

namespace Orchestrator.Commands;

/// <summary>Opens a session to a sandbox. Apart from the rest, so that the sandbox is loaded only when one is asked for.</summary>
internal static class SandboxSession
{
    // By the transport, which a session and its views of other folders have in common.
    private static readonly ConditionalWeakTable<OrchTransport, OrchSandbox> s_sandboxes = new();

    public static OrchSession OpenNew(int scale, string? userName, string[]? scope) =>
        Open(OrchSandbox.Create(scale > 0 ? new SandboxOptions { Scale = scale } : null), userName, scope, owned: true);

    public static OrchSession Open(OrchSandbox sandbox, string? userName, string[]? scope, bool owned)
    {
        OrchTransport transport = new(sandbox.CreateHandler());
        s_sandboxes.Add(transport, sandbox);
        return new(
            OrchAddress.Resolve(sandbox.BaseAddress, null, null),
            new GivenToken(Secret.Protect(sandbox.IssueToken(userName, scope: scope)), "Sandbox"),
            transport,
            owned ? sandbox : null)
        {
            IsSandbox = true,
        };
    }

    /// <summary>The sandbox that a session talks to; null for a server.</summary>
    public static OrchSandbox? SandboxOf(OrchSession session) => s_sandboxes.TryGetValue(session.Transport, out OrchSandbox? sandbox) ? sandbox : null;
}
