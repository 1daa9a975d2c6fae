using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag QueueRetention.</summary>
internal static class QueueRetentionOperations
{
    public static readonly Operation Get = new("QueueRetention_Get", "GET", "/odata/QueueRetention")
    { Context = OperationContext.Folder, WebApi20 = "Queues.View", Area = "OR.Queues", Versions = "15-20", Options = Pages };
    public static readonly Operation GetById = new("QueueRetention_GetById", "GET", "/odata/QueueRetention({key})")
    { Context = OperationContext.Folder, WebApi20 = "Queues.View", Area = "OR.Queues", Versions = "15-20", Options = Entity };
    public static readonly Operation PutById = new("QueueRetention_PutById", "PUT", "/odata/QueueRetention({key})")
    { Context = OperationContext.Folder, WebApi20 = "Queues.Edit", Area = "OR.Queues", Versions = "15-20" };
    public static readonly Operation DeleteById = new("QueueRetention_DeleteById", "DELETE", "/odata/QueueRetention({key})")
    { Context = OperationContext.Folder, WebApi20 = "Queues.Edit", Area = "OR.Queues", Versions = "15-20" };
}
