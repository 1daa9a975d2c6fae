namespace Orchestrator.Client;

/// <summary>The operations under the tag TaskForms.</summary>
internal static class TaskFormOperations
{
    public static readonly Operation BulkCompleteTasks = new("TaskForms_BulkCompleteTasks", "POST", "/forms/TaskForms/BulkCompleteTasks")
    { Context = OperationContext.Folder, WebApi20 = "Tasks.Edit", Area = "OR.Tasks", Versions = "15-20" };
    public static readonly Operation BulkUpdateTasks = new("TaskForms_BulkUpdateTasks", "PUT", "/forms/TaskForms/BulkUpdateTasks")
    { Context = OperationContext.Folder, WebApi20 = "Tasks.Edit", Area = "OR.Tasks", Versions = "15-20" };
    public static readonly Operation CompleteTask = new("TaskForms_CompleteTask", "POST", "/forms/TaskForms/CompleteTask")
    { Context = OperationContext.Folder, GuidePermission = "Tasks.Edit", Area = "OR.Tasks", Versions = "11-20" };
    public static readonly Operation CreateFormTask = new("TaskForms_CreateFormTask", "POST", "/forms/TaskForms/CreateFormTask")
    { Context = OperationContext.Folder, GuidePermission = "Tasks.Create", Area = "OR.Tasks", Versions = "11-20" };
    public static readonly Operation GetTaskDataById = new("TaskForms_GetTaskDataById", "GET", "/forms/TaskForms/GetTaskDataById")
    { Context = OperationContext.Folder, GuidePermission = "Tasks.View", Area = "OR.Tasks", Versions = "11-20" };
    public static readonly Operation GetTaskFormById = new("TaskForms_GetTaskFormById", "GET", "/forms/TaskForms/GetTaskFormById")
    { Context = OperationContext.Folder, GuidePermission = "Tasks.View", Area = "OR.Tasks", Versions = "11-20" };
    public static readonly Operation SaveAndReassignTask = new("TaskForms_SaveAndReassignTask", "POST", "/forms/TaskForms/SaveAndReassignTask")
    { Context = OperationContext.Folder, WebApi20 = "Tasks.Edit", Area = "OR.Tasks", Versions = "11-20" };
    public static readonly Operation SaveTaskData = new("TaskForms_SaveTaskData", "PUT", "/forms/TaskForms/SaveTaskData")
    { Context = OperationContext.Folder, WebApi20 = "Tasks.Edit", Area = "OR.Tasks", Versions = "11-20" };
}
