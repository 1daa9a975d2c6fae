using System.Management.Automation;
using Orchestrator.Sandbox;

namespace Orchestrator.Commands;

/// <summary>Removes all faults of a sandbox.</summary>
[Cmdlet(VerbsCommon.Clear, "OrchSandboxFault", SupportsShouldProcess = true)]
public sealed class ClearOrchSandboxFaultCommand : SandboxCommand
{
    private protected override void Process(OrchSandbox sandbox)
    {
        if (ShouldProcess(sandbox.BaseAddress.ToString(), "Clear faults"))
        {
            sandbox.Faults.Clear();
        }
    }
}
