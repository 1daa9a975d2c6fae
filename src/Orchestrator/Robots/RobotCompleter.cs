namespace Orchestrator.Commands;

/// <summary>Completes the names of robots.</summary>
public sealed class RobotCompleter() : EntityCompleter<Robot>(RobotReference.RobotKind, robot => robot.Type + " on " + robot.MachineName);
