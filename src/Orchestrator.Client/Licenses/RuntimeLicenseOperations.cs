using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag LicensesRuntime.</summary>
internal static class RuntimeLicenseOperations
{
    public static readonly Operation ToggleEnabledByKey = new("LicensesRuntime_ToggleEnabledByKey", "POST", "/odata/LicensesRuntime('{key}')/UiPath.Server.Configuration.OData.ToggleEnabled")
    { Context = OperationContext.Tenant, GuidePermission = "Machines.Edit", Area = "OR.License", Versions = "11-20" };
    public static readonly Operation GetLicensesRuntimeByRobottype = new("LicensesRuntime_GetLicensesRuntimeByRobottype", "GET", "/odata/LicensesRuntime/UiPath.Server.Configuration.OData.GetLicensesRuntime(robotType='{robotType}')")
    { Context = OperationContext.Tenant, GuidePermission = "License.View", Area = "OR.License", Versions = "11-20", Options = Pages };
}
