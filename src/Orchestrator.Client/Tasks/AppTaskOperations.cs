namespace Orchestrator.Client;

/// <summary>The operations under the tag AppTasks.</summary>
internal static class AppTaskOperations
{
    public static readonly Operation CompleteAppTask = new("AppTasks_CompleteAppTask", "POST", "/tasks/AppTasks/CompleteAppTask")
    { Context = OperationContext.Folder, WebApi20 = "Tasks.Edit", Area = "OR.Tasks", Versions = "16-20" };
    public static readonly Operation CreateAppTask = new("AppTasks_CreateAppTask", "POST", "/tasks/AppTasks/CreateAppTask")
    { Context = OperationContext.Folder, WebApi20 = "Tasks.Create", Area = "OR.Tasks", MoreAreas = ["JamJamApi", "RCS.FolderAuthorization"], Versions = "16-20" };
    public static readonly Operation GetAppTaskById = new("AppTasks_GetAppTaskById", "GET", "/tasks/AppTasks/GetAppTaskById")
    { Context = OperationContext.Folder, WebApi20 = "Tasks.View", Area = "OR.Tasks", Versions = "16-20" };
    public static readonly Operation GetAppTaskByKey = new("AppTasks_GetAppTaskByKey", "GET", "/tasks/AppTasks/GetAppTaskByKey")
    { Context = OperationContext.Folder, WebApi20 = "Tasks.View", Area = "OR.Tasks", MoreAreas = ["JamJamApi", "RCS.FolderAuthorization"], Versions = "20" };
    public static readonly Operation SaveAndReassignAppTasks = new("AppTasks_SaveAndReassignAppTasks", "POST", "/tasks/AppTasks/SaveAndReassignAppTasks")
    { Context = OperationContext.Folder, WebApi20 = "Tasks.Edit", Area = "OR.Tasks", Versions = "16-20" };
    public static readonly Operation SaveAppTasksData = new("AppTasks_SaveAppTasksData", "PUT", "/tasks/AppTasks/SaveAppTasksData")
    { Context = OperationContext.Folder, WebApi20 = "Tasks.Edit", Area = "OR.Tasks", Versions = "16-20" };
}
