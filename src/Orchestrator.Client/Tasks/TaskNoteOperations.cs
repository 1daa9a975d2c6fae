using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag TaskNotes.</summary>
internal static class TaskNoteOperations
{
    public static readonly Operation CreateTaskNote = new("TaskNotes_CreateTaskNote", "POST", "/odata/TaskNotes/UiPath.Server.Configuration.OData.CreateTaskNote")
    { Context = OperationContext.Folder, WebApi20 = "Tasks.Edit", Area = "OR.Tasks", Versions = "15-20", Options = Entity };
    public static readonly Operation GetByTaskId = new("TaskNotes_GetByTaskId", "GET", "/odata/TaskNotes/UiPath.Server.Configuration.OData.GetByTaskId(taskId={taskId})")
    { Context = OperationContext.Folder, WebApi20 = "Tasks.View", Area = "OR.Tasks", Versions = "11-20", Options = Pages };
}
