namespace Orchestrator.Client;

/// <summary>The operations under the tag Stats.</summary>
internal static class StatisticOperations
{
    public static readonly Operation GetConsumptionLicenseStats = new("Stats_GetConsumptionLicenseStats", "GET", "/api/Stats/GetConsumptionLicenseStats")
    { Context = OperationContext.Tenant, WebApi20 = "License.View", Area = "OR.Monitoring", Versions = "11-20" };
    public static readonly Operation GetCountStats = new("Stats_GetCountStats", "GET", "/api/Stats/GetCountStats")
    { Context = OperationContext.Tenant, WebApi20 = "Requires authentication", Area = "OR.Monitoring", Versions = "11-20" };
    public static readonly Operation GetJobsStats = new("Stats_GetJobsStats", "GET", "/api/Stats/GetJobsStats")
    { Context = OperationContext.Tenant, GuidePermission = "Jobs.View", Area = "OR.Monitoring", Versions = "11-20" };
    public static readonly Operation GetLicenseStats = new("Stats_GetLicenseStats", "GET", "/api/Stats/GetLicenseStats")
    { Context = OperationContext.Tenant, WebApi20 = "License.View", Area = "OR.Monitoring", Versions = "11-20" };
    public static readonly Operation GetSessionsStats = new("Stats_GetSessionsStats", "GET", "/api/Stats/GetSessionsStats")
    { Context = OperationContext.Tenant, GuidePermission = "Robots.View", Area = "OR.Monitoring", Versions = "11-20" };
}
