using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag Environments.</summary>
internal static class EnvironmentOperations
{
    public static readonly Operation Get = new("Environments_Get", "GET", "/odata/Environments")
    { Context = OperationContext.Folder, GuidePermission = "Environments.View", Area = "OR.Robots", Versions = "11-18", Options = Pages };
    public static readonly Operation Post = new("Environments_Post", "POST", "/odata/Environments")
    { Context = OperationContext.Folder, GuidePermission = "Environments.Create", Area = "OR.Robots", Versions = "11-18" };
    public static readonly Operation GetById = new("Environments_GetById", "GET", "/odata/Environments({key})")
    { Context = OperationContext.Folder, GuidePermission = "Environments.View", Area = "OR.Robots", Versions = "11-18", Options = Entity };
    public static readonly Operation PutById = new("Environments_PutById", "PUT", "/odata/Environments({key})")
    { Context = OperationContext.Folder, GuidePermission = "Environments.Edit", Area = "OR.Robots", Versions = "11-18" };
    public static readonly Operation DeleteById = new("Environments_DeleteById", "DELETE", "/odata/Environments({key})")
    { Context = OperationContext.Folder, GuidePermission = "Environments.Delete", Area = "OR.Robots", Versions = "11-18" };
    public static readonly Operation GetRobotsForEnvironmentByKey = new("Environments_GetRobotsForEnvironmentByKey", "GET", "/odata/Environments/UiPath.Server.Configuration.OData.GetRobotsForEnvironment(key={key})")
    { Context = OperationContext.Folder, GuidePermission = "Environments.View & Robots.View", Area = "OR.Robots", Versions = "11-18", Options = Pages };
    public static readonly Operation GetRobotIdsForEnvironmentByKey = new("Environments_GetRobotIdsForEnvironmentByKey", "GET", "/odata/Environments/UiPath.Server.Configuration.OData.GetRobotIdsForEnvironment(key={key})")
    { Context = OperationContext.Folder, GuidePermission = "Environments.View & Robots.View", Area = "OR.Robots", Versions = "11-18", Options = Rows };
    public static readonly Operation AddRobotById = new("Environments_AddRobotById", "POST", "/odata/Environments({key})/UiPath.Server.Configuration.OData.AddRobot")
    { Context = OperationContext.Folder, GuidePermission = "Environments.Edit", Area = "OR.Robots", Versions = "11-18" };
    public static readonly Operation RemoveRobotById = new("Environments_RemoveRobotById", "POST", "/odata/Environments({key})/UiPath.Server.Configuration.OData.RemoveRobot")
    { Context = OperationContext.Folder, GuidePermission = "Environments.Edit", Area = "OR.Robots", Versions = "11-18" };
    public static readonly Operation SetRobotsById = new("Environments_SetRobotsById", "POST", "/odata/Environments({key})/UiPath.Server.Configuration.OData.SetRobots")
    { Context = OperationContext.Folder, GuidePermission = "Environments.Edit", Area = "OR.Robots", Versions = "11-18" };
}
