using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag Sessions.</summary>
internal static class RobotSessionOperations
{
    public static readonly Operation Get = new("Sessions_Get", "GET", "/odata/Sessions")
    { Context = OperationContext.Folder, GuidePermission = "Robots.View", Area = "OR.Robots", Versions = "11-20", Options = Pages };
    public static readonly Operation ToggleMachineSessionDebugModeById = new("Sessions_ToggleMachineSessionDebugModeById", "POST", "/odata/Sessions({key})/UiPath.Server.Configuration.OData.ToggleMachineSessionDebugMode")
    { Context = OperationContext.Tenant, WebApi20 = "Robots.Edit", Area = "OR.Robots", Versions = "15-20" };
    public static readonly Operation DeleteInactiveUnattendedSessions = new("Sessions_DeleteInactiveUnattendedSessions", "POST", "/odata/Sessions/UiPath.Server.Configuration.OData.DeleteInactiveUnattendedSessions")
    { Context = OperationContext.Tenant, WebApi20 = "Robots.Delete", Area = "OR.Robots", Versions = "15-20" };
    public static readonly Operation GetGlobalSessions = new("Sessions_GetGlobalSessions", "GET", "/odata/Sessions/UiPath.Server.Configuration.OData.GetGlobalSessions")
    { Context = OperationContext.Tenant, WebApi20 = "(Robots.View and Users.View - Classic and modern robot sessions are returned.) and (Users.View or Machines.Create or Machines.Edit - Modern robot sessions are returned. Users.View is required only when the robot is expanded) and (Robots.View - Classic robot sessions are returned. Users.View is required only when the robot is expanded)", Area = "OR.Robots", Versions = "11-20", Options = Pages };
    public static readonly Operation GetMachineSessionRuntimes = new("Sessions_GetMachineSessionRuntimes", "GET", "/odata/Sessions/UiPath.Server.Configuration.OData.GetMachineSessionRuntimes")
    { Context = OperationContext.Tenant, WebApi20 = "Machines.View", Area = "OR.Robots", Versions = "15-20", Options = Pages };
    public static readonly Operation GetMachineSessionRuntimesByFolderId = new("Sessions_GetMachineSessionRuntimesByFolderId", "GET", "/odata/Sessions/UiPath.Server.Configuration.OData.GetMachineSessionRuntimesByFolderId(folderId={folderId})")
    { Context = OperationContext.Tenant, WebApi20 = "Machines.View or Jobs.Create", Area = "OR.Robots", Versions = "15-20", Options = Pages };
    public static readonly Operation GetMachineSessionsByKey = new("Sessions_GetMachineSessionsByKey", "GET", "/odata/Sessions/UiPath.Server.Configuration.OData.GetMachineSessions(key={key})")
    { Context = OperationContext.Tenant, WebApi20 = "Machines.View", Area = "OR.Robots", Versions = "11-20", Options = Pages };
    public static readonly Operation GetUsernames = new("Sessions_GetUsernames", "GET", "/odata/Sessions/UiPath.Server.Configuration.OData.GetUsernames")
    { Context = OperationContext.Tenant, WebApi20 = "Robots.View or Users.View", Area = "OR.Robots", Versions = "11-20", Options = Pages, Key = null };
    public static readonly Operation SetMaintenanceMode = new("Sessions_SetMaintenanceMode", "POST", "/odata/Sessions/UiPath.Server.Configuration.OData.SetMaintenanceMode")
    { Context = OperationContext.Tenant, WebApi20 = "Robots.Edit", Area = "OR.Robots", Versions = "16-20" };
}
