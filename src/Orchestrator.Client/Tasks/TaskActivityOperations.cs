using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag TaskActivities.</summary>
internal static class TaskActivityOperations
{
    public static readonly Operation GetByTaskId = new("TaskActivities_GetByTaskId", "GET", "/odata/TaskActivities/UiPath.Server.Configuration.OData.GetByTaskId(taskId={taskId})")
    { Context = OperationContext.Folder, WebApi20 = "Tasks.View", Area = "OR.Tasks", Versions = "11-20", Options = Pages };
}
