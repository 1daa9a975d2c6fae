namespace Orchestrator.Client;

/// <summary>The operations under the tag Maintenance.</summary>
internal static class MaintenanceOperations
{
    public static readonly Operation End = new("Maintenance_End", "POST", "/api/Maintenance/End")
    { Context = OperationContext.Tenant, WebApi20 = "Requires authentication", Area = "OR.Administration", Versions = "11-20" };
    public static readonly Operation Get = new("Maintenance_Get", "GET", "/api/Maintenance/Get")
    { Context = OperationContext.Tenant, WebApi20 = "Audit.View", Area = "OR.Administration", Versions = "11-20" };
    public static readonly Operation Start = new("Maintenance_Start", "POST", "/api/Maintenance/Start")
    { Context = OperationContext.Tenant, WebApi20 = "Requires authentication", Area = "OR.Administration", Versions = "11-20" };
}
