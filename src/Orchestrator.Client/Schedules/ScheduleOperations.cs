using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag ProcessSchedules.</summary>
internal static class ScheduleOperations
{
    public static readonly Operation Get = new("ProcessSchedules_Get", "GET", "/odata/ProcessSchedules")
    { Context = OperationContext.Folder, GuidePermission = "Schedules.View", Area = "OR.Jobs", Versions = "11-20", Options = Pages };
    public static readonly Operation Post = new("ProcessSchedules_Post", "POST", "/odata/ProcessSchedules")
    { Context = OperationContext.Folder, GuidePermission = "Schedules.Create", Area = "OR.Jobs", Versions = "11-20" };
    public static readonly Operation GetById = new("ProcessSchedules_GetById", "GET", "/odata/ProcessSchedules({key})")
    { Context = OperationContext.Folder, GuidePermission = "Schedules.View", Area = "OR.Jobs", Versions = "11-20", Options = Entity };
    public static readonly Operation PutById = new("ProcessSchedules_PutById", "PUT", "/odata/ProcessSchedules({key})")
    { Context = OperationContext.Folder, GuidePermission = "Schedules.Edit", Area = "OR.Jobs", Versions = "11-20" };
    public static readonly Operation DeleteById = new("ProcessSchedules_DeleteById", "DELETE", "/odata/ProcessSchedules({key})")
    { Context = OperationContext.Folder, GuidePermission = "Schedules.Delete", Area = "OR.Jobs", Versions = "11-20" };
    public static readonly Operation ActivateById = new("ProcessSchedules_ActivateById", "POST", "/odata/ProcessSchedules({key})/UiPath.Server.Configuration.OData.Activate")
    { Context = OperationContext.Folder, WebApi20 = "Schedules.Edit", Area = "OR.Jobs", Versions = "11-20" };
    public static readonly Operation GetRobotIdsForScheduleByKey = new("ProcessSchedules_GetRobotIdsForScheduleByKey", "GET", "/odata/ProcessSchedules/UiPath.Server.Configuration.OData.GetRobotIdsForSchedule(key={key})")
    { Context = OperationContext.Folder, GuidePermission = "Schedules.View", Area = "OR.Jobs", Versions = "11-20", Options = Rows };
    public static readonly Operation SetEnabled = new("ProcessSchedules_SetEnabled", "POST", "/odata/ProcessSchedules/UiPath.Server.Configuration.OData.SetEnabled")
    { Context = OperationContext.Folder, GuidePermission = "Schedules.Edit", Area = "OR.Jobs", Versions = "11-20", Options = Entity };
    public static readonly Operation ValidateProcessSchedule = new("ProcessSchedules_ValidateProcessSchedule", "POST", "/odata/ProcessSchedules/UiPath.Server.Configuration.OData.ValidateProcessSchedule")
    { Context = OperationContext.Folder, WebApi20 = "Schedules.Create", Area = "OR.Jobs", Versions = "15-20", Options = Entity };
}
