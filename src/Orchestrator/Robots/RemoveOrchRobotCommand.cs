using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Removes robots.</summary>
[Cmdlet(VerbsCommon.Remove, "OrchRobot", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
public sealed class RemoveOrchRobotCommand : OrchFolderItemCommand<Robot>
{
    /// <summary>The robots: ids, names, rows, or robots from Get-OrchRobot.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "RobotId", "Name")]
    [ArgumentCompleter(typeof(RobotCompleter))]
    public RobotReference[] Robot { get; set; } = [];

    internal static Change<Robot> Declared { get; } = new("Remove robot", RobotReference.RobotKind)
    {
        One = RobotOperations.DeleteById,
        Many = RobotOperations.DeleteBulk,
        IdsMember = "robotIds",
    };

    private protected override Change<Robot> Change => Declared;
}
