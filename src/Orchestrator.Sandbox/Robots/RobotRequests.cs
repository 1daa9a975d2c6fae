namespace Orchestrator.Sandbox;

/// <summary>What bodies of robot operations hold.</summary>
internal static class RobotRequests
{
    public static Shape DeleteBulk { get; } = new(
        "RobotDeleteBulkRequest",
        "",
        Property.Numbers("robotIds").AsRequired());

    public static Shape ConvertToFloating { get; } = new(
        "RobotsConvertToFloatingRequest",
        "",
        Property.Int64("robotId").AsRequired());

    public static Shape ToggleEnabledStatus { get; } = new(
        "RobotsToggleEnabledStatusRequest",
        "",
        Property.Numbers("robotIds").AsRequired(),
        Property.Boolean("enabled").AsRequired());
}
