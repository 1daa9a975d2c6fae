namespace Orchestrator.Sandbox;

/// <summary>What exports look like.</summary>
internal static class ExportShapes
{
    public static Shape Export { get; } = new(
        "ExportModel",
        "Exports",
        Property.Int64("Id"),
        Property.Text("Name"),
        Property.Enum("Type", ["OrchestratorAudit", "TestAutomationAudit", "Queues", "Logs", "Jobs", "Privileges", "RateLimitsReportQueueItems", "RateLimitsReportJobs", "AutopilotForRobotsData"]),
        Property.Enum("Status", ["New", "InProgress", "Completed", "Failed"]),
        Property.Time("RequestedAt"),
        Property.Time("ExecutedAt"),
        Property.Int64("Size"),
        Property.Int64("RequesterId").AsHidden());

    public static Shape FileAccess { get; } = new(
        "BlobFileAccessDto",
        "UiPath.Server.Configuration.OData.BlobFileAccessDto",
        Property.Text("Uri"),
        Property.Text("Verb"),
        Property.Boolean("RequiresAuth"),
        Property.Complex("Headers", () => Headers!));

    public static Shape Headers { get; } = new(
        "ResponseDictionaryDto",
        "",
        Property.Texts("Keys"),
        Property.Texts("Values"));
}
