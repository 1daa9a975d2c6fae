namespace Orchestrator.Client;

/// <summary>The operations under the tag GenericTasks.</summary>
internal static class GenericTaskOperations
{
    public static readonly Operation CompleteTask = new("GenericTasks_CompleteTask", "POST", "/tasks/GenericTasks/CompleteTask")
    { Context = OperationContext.Folder, GuidePermission = "Tasks.Edit", Area = "OR.Tasks", Versions = "11-20" };
    public static readonly Operation CreateTask = new("GenericTasks_CreateTask", "POST", "/tasks/GenericTasks/CreateTask")
    { Context = OperationContext.Folder, GuidePermission = "Tasks.Create", Area = "OR.Tasks", Versions = "11-20" };
    public static readonly Operation GetTaskDataById = new("GenericTasks_GetTaskDataById", "GET", "/tasks/GenericTasks/GetTaskDataById")
    { Context = OperationContext.Folder, GuidePermission = "Tasks.View", Area = "OR.Tasks", Versions = "11-20" };
    public static readonly Operation GetTaskDataByKey = new("GenericTasks_GetTaskDataByKey", "GET", "/tasks/GenericTasks/GetTaskDataByKey")
    { Context = OperationContext.Folder, WebApi20 = "Tasks.View", Area = "OR.Tasks", Versions = "20" };
    public static readonly Operation SaveAndReassignTask = new("GenericTasks_SaveAndReassignTask", "POST", "/tasks/GenericTasks/SaveAndReassignTask")
    { Context = OperationContext.Folder, WebApi20 = "Tasks.Edit", Area = "OR.Tasks", Versions = "11-20" };
    public static readonly Operation SaveTaskData = new("GenericTasks_SaveTaskData", "PUT", "/tasks/GenericTasks/SaveTaskData")
    { Context = OperationContext.Folder, WebApi20 = "Tasks.Edit", Area = "OR.Tasks", Versions = "11-20" };
    public static readonly Operation SaveTaskTags = new("GenericTasks_SaveTaskTags", "PUT", "/tasks/GenericTasks/SaveTaskTags")
    { Context = OperationContext.Folder, WebApi20 = "Tasks.Edit", Area = "OR.Tasks", Versions = "15-20" };
}
