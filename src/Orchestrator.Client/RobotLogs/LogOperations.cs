namespace Orchestrator.Client;

/// <summary>The operations under the tag Logs.</summary>
internal static class LogOperations
{
    public static readonly Operation Post = new("Logs_Post", "POST", "/api/Logs")
    { Context = OperationContext.Tenant, GuidePermission = "Logs.Create", Area = "OR.Monitoring", Versions = "11-20", Deprecated = true };
    public static readonly Operation SubmitLogs = new("Logs_SubmitLogs", "POST", "/api/Logs/SubmitLogs")
    { Context = OperationContext.Tenant, GuidePermission = "Logs.Create", Area = "OR.Monitoring", Versions = "11-20" };
}
