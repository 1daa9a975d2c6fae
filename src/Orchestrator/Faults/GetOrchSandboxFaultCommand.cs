using System.Management.Automation;
using Orchestrator.Sandbox;

namespace Orchestrator.Commands;

/// <summary>Gets the faults of a sandbox and how often each has occurred.</summary>
[Cmdlet(VerbsCommon.Get, "OrchSandboxFault")]
[OutputType(typeof(SandboxFault))]
public sealed class GetOrchSandboxFaultCommand : SandboxCommand
{
    private protected override void Process(OrchSandbox sandbox) => WriteObject(sandbox.Faults.Rules, enumerateCollection: true);
}
