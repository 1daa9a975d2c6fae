using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Enables robots.</summary>
[Cmdlet(VerbsLifecycle.Enable, "OrchRobot", SupportsShouldProcess = true)]
[OutputType(typeof(Robot))]
public sealed class EnableOrchRobotCommand : OrchFolderItemCommand<Robot>
{
    /// <summary>The robots: ids, names, rows, or robots from Get-OrchRobot.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "RobotId", "Name")]
    [ArgumentCompleter(typeof(RobotCompleter))]
    public RobotReference[] Robot { get; set; } = [];

    /// <summary>Returns the updated robot.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal static Change<Robot> Declared { get; } = new("Enable robot", RobotReference.RobotKind)
    {
        Many = RobotOperations.ToggleEnabledStatus,
        IdsMember = "robotIds",
        Body = new() { ["enabled"] = true },
    };

    private protected override Change<Robot> Change => Declared;
}
