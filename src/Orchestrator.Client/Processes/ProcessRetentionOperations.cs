using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag ReleaseRetention.</summary>
internal static class ProcessRetentionOperations
{
    public static readonly Operation Get = new("ReleaseRetention_Get", "GET", "/odata/ReleaseRetention")
    { Context = OperationContext.Folder, WebApi20 = "Processes.View", Area = "OR.Execution", Versions = "15-20", Options = Pages };
    public static readonly Operation GetById = new("ReleaseRetention_GetById", "GET", "/odata/ReleaseRetention({key})")
    { Context = OperationContext.Folder, WebApi20 = "Processes.View", Area = "OR.Execution", Versions = "15-20", Options = Entity };
    public static readonly Operation PutById = new("ReleaseRetention_PutById", "PUT", "/odata/ReleaseRetention({key})")
    { Context = OperationContext.Folder, WebApi20 = "Processes.Edit", Area = "OR.Execution", Versions = "15-20" };
    public static readonly Operation DeleteById = new("ReleaseRetention_DeleteById", "DELETE", "/odata/ReleaseRetention({key})")
    { Context = OperationContext.Folder, WebApi20 = "Processes.Edit", Area = "OR.Execution", Versions = "15-20" };
}
