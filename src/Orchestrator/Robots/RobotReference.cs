using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>A robot by id, by name, or as an object.</summary>
/// <param name="robot">The id, the name, or the robot.</param>
[Calls("Robots_Get")]
public sealed class RobotReference(object robot) : EntityReference<Robot>(robot)
{
    internal static EntityKind<Robot> RobotKind { get; } =
        new("robot", RobotOperations.Get, RobotOperations.GetById, robot => robot.Id, robot => robot.Name, robot => new RobotReference(robot));

    internal override EntityKind<Robot> Kind => RobotKind;

    private protected override object? Related(OrchEntity other) => other switch
    {
        RobotSession session => session.Robot,
        RobotLog entry => entry.RobotName,
        _ => null,
    };

    private protected override string[] RelatedColumns(string entityType) => entityType switch
    {
        "Orchestrator.RobotSession" => ["RobotId", "Robot"],
        "Orchestrator.RobotLog" => ["RobotName"],
        _ => [],
    };
}
