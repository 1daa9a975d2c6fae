using System;

namespace Orchestrator.Sandbox;

/// <summary>Robot sessions.</summary>
internal static class SessionTables
{
    /// <summary>A session. It keeps the machine that it ran on, which need not be the one that the robot has now.</summary>
    public static Shape Session { get; } = Shape.Of(
        "SessionDto",
        "Sessions",
        Property.Of("Robot").LinkedTo(() => RobotTables.RobotWithLicense, Robot),
        Property.Of("Job").LinkedTo(() => Job!, (_, _) => null),
        Property.Of("ReportingTime").From((company, row) => (DateTimeOffset?)row["LastHeartbeat"] ?? Recent(company, row)),
        Property.Of("IsUnresponsive").From(row => row.Flag("Silent")),
        Property.Of("FolderName").From((company, row) => company.Folders.Find(row.Number("OrganizationUnitId"))?["DisplayName"]),
        Property.Of("RobotSessionType").Or("LongLived"),
        Property.Of("Source").Or("Assistant"),
        Property.Of("Platform").Or("Windows"),
        Property.Int64("RobotId").AsHidden(),
        Property.Time("LastHeartbeat").AsHidden(),
        Property.Int64("SecondsSinceHeartbeat").AsHidden(),
        Property.Boolean("Silent").AsHidden(),
        Property.Text("MaintenanceMode").Or("Default").AsHidden(),
        Property.Text("ServiceUser").AsHidden());

    /// <summary>A session of a machine.</summary>
    public static Shape MachineSession { get; } = Session.With(
        "MachineSessionDto",
        "MachineSessions",
        Property.Of("ServiceUserName").From(row => row["ServiceUser"]));

    /// <summary>What a machine of a session can run.</summary>
    public static Shape MachineSessionRuntime { get; } = Shape.Of("MachineSessionRuntimeDto", "MachineSessionRuntimes");

    /// <summary>A job; the sandbox runs none.</summary>
    public static Shape Job { get; } = Shape.Of("JobDto");

    private static Row? Robot(Company company, Row session) => company.Robots.Find(session.Number("RobotId"))?
        .With(("MachineName", session["MachineName"]), ("MachineId", session["MachineId"]));

    /// <summary>A robot that is connected has sent a heartbeat lately, whatever the time is.</summary>
    private static DateTimeOffset? Recent(Company company, Row session) => session.Number("SecondsSinceHeartbeat") is { } seconds
        ? company.Now.AddSeconds(-seconds)
        : null;
}
