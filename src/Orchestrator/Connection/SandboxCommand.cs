using System.Management.Automation;
using Orchestrator.Sandbox;

namespace Orchestrator.Commands;

/// <summary>What the cmdlets share that control a sandbox: which sandbox.</summary>
public abstract class SandboxCommand : PSCmdlet
{
    /// <summary>The sandbox, from Start-OrchSandbox. By default, the sandbox of the session.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ValidateNotNull]
    public OrchSandbox? Sandbox { get; set; }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord() => Process(Sandbox ?? SandboxOfSession());

    /// <summary>Does its work on one sandbox.</summary>
    private protected abstract void Process(OrchSandbox sandbox);

    private OrchSandbox SandboxOfSession()
    {
        OrchSession? session = DefaultSession.Current;
        OrchSandbox? sandbox = session is null ? null : SandboxSession.SandboxOf(session);
        if (sandbox is null)
        {
            ThrowTerminatingError(session is null ? ErrorRecords.NoSession() : ErrorRecords.Create(
                new PSInvalidOperationException("The session is one to a server, not to a sandbox."),
                "NoSandbox",
                ErrorCategory.InvalidOperation,
                session,
                "Open a sandbox with Connect-Orch -Sandbox, or give one with -Sandbox."));
        }

        return sandbox!;
    }
}
