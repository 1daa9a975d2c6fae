using System.Management.Automation;
using Orchestrator.Sandbox;

namespace Orchestrator.Commands;

/// <summary>Stops a sandbox: closes its port and forgets its data.</summary>
[Cmdlet(VerbsLifecycle.Stop, "OrchSandbox", SupportsShouldProcess = true)]
public sealed class StopOrchSandboxCommand : PSCmdlet
{
    /// <summary>The sandbox from Start-OrchSandbox.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public OrchSandbox? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ShouldProcess(InputObject!.BaseAddress.ToString(), "Stop sandbox"))
        {
            InputObject.Dispose();
        }
    }
}
