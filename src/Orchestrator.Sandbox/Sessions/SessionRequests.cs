namespace Orchestrator.Sandbox;

/// <summary>What bodies of session operations hold.</summary>
internal static class SessionRequests
{
    public static Shape DeleteInactive { get; } = new(
        "DeleteInactiveSessionsParameters",
        "",
        Property.Numbers("sessionIds"));

    public static Shape MaintenanceMode { get; } = new(
        "SessionMaintenanceModeParameters",
        "",
        Property.Int64("sessionId"),
        Property.Enum("maintenanceMode", ["Default", "Enabled"]),
        Property.Enum("stopJobsStrategy", ["SoftStop", "Kill"]));

    public static Shape DebugMode { get; } = new(
        "SessionsToggleMachineSessionDebugModeRequest",
        "",
        Property.Boolean("enabled").AsRequired(),
        Property.Int32("minutes"));
}
