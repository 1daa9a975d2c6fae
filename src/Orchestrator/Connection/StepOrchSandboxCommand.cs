using System;
using System.Management.Automation;
using Orchestrator.Sandbox;

namespace Orchestrator.Commands;

/// <summary>
/// Moves the clock of a sandbox forward. What is due by then, such as the end of an export, happens before the next request is
/// answered. Tokens expire too.
/// </summary>
[Cmdlet(VerbsCommon.Step, "OrchSandbox", SupportsShouldProcess = true)]
[OutputType(typeof(DateTimeOffset))]
public sealed class StepOrchSandboxCommand : SandboxCommand
{
    /// <summary>The amount of time to move the clock by, such as <c>00:05:00</c> for five minutes.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public TimeSpan By { get; set; }

    /// <summary>Returns the time of the sandbox after the step.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process(OrchSandbox sandbox)
    {
        // A whole number that PowerShell converts to a time is one of ticks.
        if (By < TimeSpan.FromMilliseconds(1))
        {
            ThrowTerminatingError(ErrorRecords.InvalidArgument("InvalidStep", "The clock of a sandbox only moves forward, by a millisecond or more.", By, "Specify a time such as '00:05:00', which is five minutes."));
        }

        if (!ShouldProcess(sandbox.BaseAddress.ToString(), $"Move the clock forward by {By}"))
        {
            return;
        }

        sandbox.Step(By);
        if (PassThru)
        {
            WriteObject(sandbox.Now);
        }
    }
}
