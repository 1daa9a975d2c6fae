using Orchestrator.Client;
using Orchestrator.Sandbox;

namespace Orchestrator.Commands;

/// <summary>Opens a session to a sandbox. Apart from the rest, so that the sandbox is loaded only when one is asked for.</summary>
internal static class SandboxSession
{
    public static OrchSession OpenNew(int scale, string? userName) =>
        Open(OrchSandbox.Create(scale > 0 ? new SandboxOptions { Scale = scale } : null), userName, owned: true);

    public static OrchSession Open(OrchSandbox sandbox, string? userName, bool owned) => new(
        OrchAddress.Resolve(sandbox.BaseAddress, null, null),
        new GivenToken(Secret.Protect(sandbox.IssueToken(userName)), "Sandbox"),
        new OrchTransport(sandbox.CreateHandler()),
        owned ? sandbox : null)
    {
        IsSandbox = true,
    };
}
