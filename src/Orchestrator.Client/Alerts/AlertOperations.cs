using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag Alerts.</summary>
internal static class AlertOperations
{
    public static readonly Operation Get = new("Alerts_Get", "GET", "/odata/Alerts")
    { Context = OperationContext.Tenant, GuidePermission = "Alerts.View", Area = "OR.Monitoring", Versions = "11-20", Deprecated = true, Options = Pages };
    public static readonly Operation GetUnreadCount = new("Alerts_GetUnreadCount", "GET", "/odata/Alerts/UiPath.Server.Configuration.OData.GetUnreadCount")
    { Context = OperationContext.Tenant, GuidePermission = "Alerts.View", Area = "OR.Monitoring", Versions = "11-20", Deprecated = true, Options = Entity };
    public static readonly Operation MarkAsRead = new("Alerts_MarkAsRead", "POST", "/odata/Alerts/UiPath.Server.Configuration.OData.MarkAsRead")
    { Context = OperationContext.Tenant, GuidePermission = "Alerts.View", Area = "OR.Monitoring", Versions = "11-20", Deprecated = true, Options = Entity };
    public static readonly Operation RaiseProcessAlert = new("Alerts_RaiseProcessAlert", "POST", "/odata/Alerts/UiPath.Server.Configuration.OData.RaiseProcessAlert")
    { Context = OperationContext.Tenant, GuidePermission = "Alerts.Create", Area = "OR.Monitoring", Versions = "11-20", Deprecated = true };
    public static readonly Operation ExpandCurrentUserGroupAlerts = new("Alerts_ExpandCurrentUserGroupAlerts", "POST", "/odata/Alerts/UiPath.Server.Configuration.OData.ExpandCurrentUserGroupAlerts")
    { Context = OperationContext.Tenant, Area = "OR.Monitoring", Versions = "16-17" };
}
