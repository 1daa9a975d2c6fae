using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>Lets robots run again.</summary>
[Cmdlet(VerbsLifecycle.Enable, "OrchRobot", SupportsShouldProcess = true)]
[OutputType(typeof(Robot))]
[Calls("Robots_ToggleEnabledStatus")]
[Calls("Robots_GetById", When = "PassThru")]
public sealed class EnableOrchRobotCommand : OrchRobotToggleCommand
{
    private protected override bool Enabled => true;
}
