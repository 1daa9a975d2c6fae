using System.Collections.Generic;

namespace Orchestrator;

/// <summary>A user's robot that runs while the person is there.</summary>
public sealed class AttendedRobot : OrchValue
{
    /// <summary>The account on the machine that it runs under.</summary>
    public string? UserName { get; set; }

    /// <summary>The id of the robot.</summary>
    public long? RobotId { get; set; }

    /// <summary>Its license: Attended, Development, Studio and so on.</summary>
    public string? RobotType { get; set; }

    /// <summary>How it executes: TracingLevel, ResolutionWidth and so on.</summary>
    public IDictionary<string, object?>? ExecutionSettings { get; set; }
}
