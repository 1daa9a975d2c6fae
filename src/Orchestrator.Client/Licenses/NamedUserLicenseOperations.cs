using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag LicensesNamedUser.</summary>
internal static class NamedUserLicenseOperations
{
    public static readonly Operation GetLicensesNamedUserByRobottype = new("LicensesNamedUser_GetLicensesNamedUserByRobottype", "GET", "/odata/LicensesNamedUser/UiPath.Server.Configuration.OData.GetLicensesNamedUser(robotType='{robotType}')")
    { Context = OperationContext.Tenant, GuidePermission = "License.View", Area = "OR.License", Versions = "11-20", Options = Pages };
}
