using static Orchestrator.Client.OperationContext;

namespace Orchestrator.Client;

/// <summary>The operations under the tag GenericTasks.</summary>
internal static class GenericTaskOperations
{
    public static readonly Operation CompleteTask = new("GenericTasks_CompleteTask", "POST", "/tasks/GenericTasks/CompleteTask")
    { Context = Folder, Page = "Tasks.Edit", Area = "OR.Tasks", Versions = "11-20" };
    public static readonly Operation CreateTask = new("GenericTasks_CreateTask", "POST", "/tasks/GenericTasks/CreateTask")
    { Context = Folder, Page = "Tasks.Create", Area = "OR.Tasks", Versions = "11-20" };
    public static readonly Operation GetTaskDataById = new("GenericTasks_GetTaskDataById", "GET", "/tasks/GenericTasks/GetTaskDataById")
    { Context = Folder, Page = "Tasks.View", Area = "OR.Tasks", Versions = "11-20" };
    public static readonly Operation GetTaskDataByKey = new("GenericTasks_GetTaskDataByKey", "GET", "/tasks/GenericTasks/GetTaskDataByKey")
    { Context = Folder, WebApi20 = "Tasks.View", Area = "OR.Tasks" };
    public static readonly Operation SaveAndReassignTask = new("GenericTasks_SaveAndReassignTask", "POST", "/tasks/GenericTasks/SaveAndReassignTask")
    { Context = Folder, WebApi20 = "Tasks.Edit", Area = "OR.Tasks" };
    public static readonly Operation SaveTaskData = new("GenericTasks_SaveTaskData", "PUT", "/tasks/GenericTasks/SaveTaskData")
    { Context = Folder, WebApi20 = "Tasks.Edit", Area = "OR.Tasks" };
    public static readonly Operation SaveTaskTags = new("GenericTasks_SaveTaskTags", "PUT", "/tasks/GenericTasks/SaveTaskTags")
    { Context = Folder, WebApi20 = "Tasks.Edit", Area = "OR.Tasks" };
}
