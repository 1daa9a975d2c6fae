using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Converts standard robots to floating robots, which are bound to no machine. This can't be undone.</summary>
[Cmdlet(VerbsData.ConvertTo, "OrchFloatingRobot", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Robot))]
public sealed class ConvertToOrchFloatingRobotCommand : OrchFolderItemCommand<Robot>
{
    /// <summary>The robots: ids, names, rows, or robots from Get-OrchRobot.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "RobotId", "Name")]
    [ArgumentCompleter(typeof(RobotCompleter))]
    public RobotReference[] Robot { get; set; } = [];

    /// <summary>Returns the updated robot.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal static Change<Robot> Declared { get; } = new("Convert to floating robot", RobotReference.RobotKind)
    {
        One = RobotOperations.ConvertToFloating,
        IdMember = "robotId",
    };

    private protected override Change<Robot> Change => Declared;
}
