namespace Orchestrator.Commands;

/// <summary>Completes a filter for entries of robot logs.</summary>
public sealed class RobotLogFilterCompleter() : ODataFilterCompleter(typeof(RobotLog));
