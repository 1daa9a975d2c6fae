using System;

namespace Orchestrator.Sandbox;

/// <summary>Robot sessions.</summary>
internal static class SessionShapes
{
    /// <summary>A session. It keeps the machine that it ran on, which need not be the one that the robot has now.</summary>
    public static Shape Session { get; } = new(
        "SessionDto",
        "Sessions",
        Property.Link("Robot", () => RobotShapes.RobotWithLicense, Robot),
        Property.Text("HostMachineName"),
        Property.Int64("MachineId"),
        Property.Text("MachineName"),
        Property.Enum("State", Names.SessionStates),
        Property.Link("Job", () => Job!, (_, _) => null),
        Property.Time("ReportingTime").From((company, row) => (DateTimeOffset?)row["LastHeartbeat"] ?? Recent(company, row)),
        Property.Text("Info"),
        Property.Boolean("IsUnresponsive").From(row => row.Flag("Silent")),
        Property.Enum("LicenseErrorCode", Names.LicenseErrorCodes),
        Property.Int64("OrganizationUnitId"),
        Property.Text("FolderName").From((company, row) => company.Folders.Find(row.Number("OrganizationUnitId"))?["DisplayName"]),
        Property.Enum("RobotSessionType", ["LongLived", "Ephemeral"]).Or("LongLived"),
        Property.Text("Version"),
        Property.Enum("Source", ["Assistant", "StudioWeb", "StudioDesktop"]).Or("Assistant"),
        Property.Time("DebugModeExpirationDate"),
        Property.Complex("UpdateInfo", () => UpdateInfo!),
        Property.Guid("InstallationId"),
        Property.Enum("Platform", ["Unknown", "Windows", "Linux", "OSX"]).Or("Windows"),
        Property.Text("EndpointDetection"),
        Property.Int64("Id"),
        Property.Int64("RobotId").AsHidden(),
        Property.Time("LastHeartbeat").AsHidden(),
        Property.Int64("SecondsSinceHeartbeat").AsHidden(),
        Property.Boolean("Silent").AsHidden(),
        Property.Enum("MaintenanceMode", ["Default", "Enabled"]).Or("Default").AsHidden(),
        Property.Text("ServiceUser").AsHidden());

    /// <summary>A session of a machine.</summary>
    public static Shape MachineSession { get; } = Session.With(
        "MachineSessionDto",
        "MachineSessions",
        Property.Text("ServiceUserName").From(row => row["ServiceUser"]));

    /// <summary>What a machine of a session can run.</summary>
    public static Shape MachineSessionRuntime { get; } = new(
        "MachineSessionRuntimeDto",
        "MachineSessionRuntimes",
        Property.Int64("SessionId"),
        Property.Int64("MachineId"),
        Property.Text("MachineName"),
        Property.Enum("MaintenanceMode", ["Default", "Enabled"]),
        Property.Text("HostMachineName"),
        Property.Enum("RuntimeType", Names.RobotTypes),
        Property.Enum("MachineType", ["Standard", "Template"]),
        Property.Enum("MachineScope", Names.MachineScopes),
        Property.Enum("Status", Names.SessionStates),
        Property.Boolean("IsUnresponsive"),
        Property.Int64("Runtimes"),
        Property.Int64("UsedRuntimes"),
        Property.Text("ServiceUserName"),
        Property.Time("ReportingTime"),
        Property.Text("Version"),
        Property.Time("DebugModeExpirationDate"),
        Property.Enum("Platform", ["Unknown", "Windows", "Linux", "OSX"]),
        Property.Text("EndpointDetection"),
        Property.Int32("TriggersCount"));

    public static Shape UpdateInfo { get; } = new(
        "UpdateInfoDto",
        "UpdateInfo",
        Property.Enum("updateStatus", Names.UpdateStatuses),
        Property.Enum("reason", Names.UpdateReasons),
        Property.Text("targetUpdateVersion"),
        Property.Boolean("isCommunity"),
        Property.Text("statusInfo"));

    /// <summary>A job; the sandbox runs none.</summary>
    public static Shape Job { get; } = new("JobDto", "Jobs", Property.Guid("Key"), Property.Int64("Id"));

    private static Row? Robot(Company company, Row session) => company.Robots.Find(session.Number("RobotId"))?
        .With(("MachineName", session["MachineName"]), ("MachineId", session["MachineId"]));

    /// <summary>A robot that is connected has sent a heartbeat lately, whatever the time is.</summary>
    private static DateTimeOffset? Recent(Company company, Row session) => session.Number("SecondsSinceHeartbeat") is { } seconds
        ? company.Now.AddSeconds(-seconds)
        : null;
}
