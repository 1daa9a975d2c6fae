using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>Keeps robots from running. Jobs that are running go on.</summary>
[Cmdlet(VerbsLifecycle.Disable, "OrchRobot", SupportsShouldProcess = true)]
[OutputType(typeof(Robot))]
[Calls("Robots_ToggleEnabledStatus")]
[Calls("Robots_GetById", When = "PassThru")]
public sealed class DisableOrchRobotCommand : OrchRobotToggleCommand
{
    private protected override bool Enabled => false;
}
