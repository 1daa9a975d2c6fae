using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag Robots.</summary>
internal static class RobotOperations
{
    public static readonly Operation Get = new("Robots_Get", "GET", "/odata/Robots")
    { Context = OperationContext.Folder, GuidePermission = "Robots.View", Area = "OR.Robots", Versions = "11-20", Options = Pages };
    public static readonly Operation Post = new("Robots_Post", "POST", "/odata/Robots")
    { Context = OperationContext.Folder, GuidePermission = "Robots.Create", WebApi20 = "(Robots.Create - Floating Robot) and (Robots.Create and Machines.View - Standard Robot)", Area = "OR.Robots", Versions = "11-20" };
    public static readonly Operation GetById = new("Robots_GetById", "GET", "/odata/Robots({key})")
    { Context = OperationContext.Folder, GuidePermission = "Robots.View", Area = "OR.Robots", Versions = "11-20", Options = Entity };
    public static readonly Operation PutById = new("Robots_PutById", "PUT", "/odata/Robots({key})")
    { Context = OperationContext.Folder, GuidePermission = "Robots.Edit", Area = "OR.Robots", Versions = "11-20" };
    public static readonly Operation DeleteById = new("Robots_DeleteById", "DELETE", "/odata/Robots({key})")
    { Context = OperationContext.Folder, GuidePermission = "Robots.Delete", Area = "OR.Robots", Versions = "11-20" };
    public static readonly Operation PatchById = new("Robots_PatchById", "PATCH", "/odata/Robots({key})")
    { Context = OperationContext.Folder, GuidePermission = "Robots.Edit", Area = "OR.Robots", Versions = "11-20" };
    public static readonly Operation ConvertToFloating = new("Robots_ConvertToFloating", "POST", "/odata/Robots/UiPath.Server.Configuration.OData.ConvertToFloating")
    { Context = OperationContext.Folder, GuidePermission = "Robots.Edit", Area = "OR.Robots", Versions = "11-20" };
    public static readonly Operation DeleteBulk = new("Robots_DeleteBulk", "POST", "/odata/Robots/UiPath.Server.Configuration.OData.DeleteBulk")
    { Context = OperationContext.Folder, GuidePermission = "Robots.Delete", Area = "OR.Robots", Versions = "11-20" };
    public static readonly Operation FindAllAcrossFolders = new("Robots_FindAllAcrossFolders", "GET", "/odata/Robots/UiPath.Server.Configuration.OData.FindAllAcrossFolders")
    { Context = OperationContext.AnyFolder, WebApi20 = "Robots.View or Users.View or Machines.Create or Machines.Edit", Area = "OR.Robots", Versions = "15-20", Options = Pages };
    public static readonly Operation GetConfiguredRobots = new("Robots_GetConfiguredRobots", "GET", "/odata/Robots/UiPath.Server.Configuration.OData.GetConfiguredRobots")
    { Context = OperationContext.AnyFolder, WebApi20 = "(Users.View - Required only when the robot's user is expanded) and (Robots.View)", Area = "OR.Robots", Versions = "15-20", Options = Pages };
    public static readonly Operation GetFolderRobotsByFolderidAndMachineid = new("Robots_GetFolderRobotsByFolderidAndMachineid", "GET", "/odata/Robots/UiPath.Server.Configuration.OData.GetFolderRobots(folderId={folderId},machineId={machineId})")
    { Context = OperationContext.Folder, WebApi20 = "SubFolders.View or Units.View or Jobs.Create", Area = "OR.Robots", Versions = "15-20", Options = Pages };
    public static readonly Operation GetMachineNameToLicenseKeyMappings = new("Robots_GetMachineNameToLicenseKeyMappings", "GET", "/odata/Robots/UiPath.Server.Configuration.OData.GetMachineNameToLicenseKeyMappings")
    { Context = OperationContext.Folder, GuidePermission = "Robots.Create & Machines.View", Area = "OR.Robots", Versions = "11-20", Options = Rows, Key = null };
    public static readonly Operation GetRobotsForProcessByProcessid = new("Robots_GetRobotsForProcessByProcessid", "GET", "/odata/Robots/UiPath.Server.Configuration.OData.GetRobotsForProcess(processId='{processId}')")
    { Context = OperationContext.Folder, GuidePermission = "Robots.View & Environments.View & Processes.View", Area = "OR.Robots", Versions = "11-20", Options = Pages };
    public static readonly Operation GetRobotsFromFolderByFolderid = new("Robots_GetRobotsFromFolderByFolderid", "GET", "/odata/Robots/UiPath.Server.Configuration.OData.GetRobotsFromFolder(folderId={folderId})")
    { Context = OperationContext.Folder, WebApi20 = "SubFolders.View or Units.View or Jobs.Create or Users.View", Area = "OR.Robots", Versions = "15-20", Options = Pages };
    public static readonly Operation GetUsernames = new("Robots_GetUsernames", "GET", "/odata/Robots/UiPath.Server.Configuration.OData.GetUsernames")
    { Context = OperationContext.Folder, GuidePermission = "Robots.View", Area = "OR.Robots", Versions = "11-20", Options = Pages, Key = null };
    public static readonly Operation ToggleEnabledStatus = new("Robots_ToggleEnabledStatus", "POST", "/odata/Robots/UiPath.Server.Configuration.OData.ToggleEnabledStatus")
    { Context = OperationContext.Folder, WebApi20 = "Robots.Edit", Area = "OR.Robots", Versions = "11-20", Repeatable = true };
}
