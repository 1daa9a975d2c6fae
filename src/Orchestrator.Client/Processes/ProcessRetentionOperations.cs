using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag ReleaseRetention.</summary>
internal static class ProcessRetentionOperations
{
    public static readonly Operation Get = new("ReleaseRetention_Get", "GET", "/odata/ReleaseRetention")
    { Context = OperationContext.Folder, WebApi20 = "Processes.View", Area = "OR.Execution", Options = Pages };
    public static readonly Operation GetById = new("ReleaseRetention_GetById", "GET", "/odata/ReleaseRetention({key})")
    { Context = OperationContext.Folder, WebApi20 = "Processes.View", Area = "OR.Execution", Options = Entity };
    public static readonly Operation PutById = new("ReleaseRetention_PutById", "PUT", "/odata/ReleaseRetention({key})")
    { Context = OperationContext.Folder, WebApi20 = "Processes.Edit", Area = "OR.Execution" };
    public static readonly Operation DeleteById = new("ReleaseRetention_DeleteById", "DELETE", "/odata/ReleaseRetention({key})")
    { Context = OperationContext.Folder, WebApi20 = "Processes.Edit", Area = "OR.Execution" };
}
