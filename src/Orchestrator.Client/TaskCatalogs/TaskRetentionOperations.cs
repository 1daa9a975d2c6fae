using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag TaskRetention.</summary>
internal static class TaskRetentionOperations
{
    public static readonly Operation Get = new("TaskRetention_Get", "GET", "/odata/TaskRetention")
    { Context = OperationContext.Folder, WebApi20 = "TaskCatalogs.View", Area = "OR.Execution", Versions = "18-20", Options = Pages };
    public static readonly Operation GetById = new("TaskRetention_GetById", "GET", "/odata/TaskRetention({key})")
    { Context = OperationContext.Folder, WebApi20 = "TaskCatalogs.View", Area = "OR.Execution", Versions = "18-20", Options = Entity };
    public static readonly Operation PutById = new("TaskRetention_PutById", "PUT", "/odata/TaskRetention({key})")
    { Context = OperationContext.Folder, WebApi20 = "TaskCatalogs.Edit", Area = "OR.Execution", Versions = "18-20" };
    public static readonly Operation DeleteById = new("TaskRetention_DeleteById", "DELETE", "/odata/TaskRetention({key})")
    { Context = OperationContext.Folder, WebApi20 = "TaskCatalogs.Delete", Area = "OR.Execution", Versions = "18-20" };
}
