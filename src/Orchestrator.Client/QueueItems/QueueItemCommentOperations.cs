using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag QueueItemComments.</summary>
internal static class QueueItemCommentOperations
{
    public static readonly Operation Get = new("QueueItemComments_Get", "GET", "/odata/QueueItemComments")
    { Context = OperationContext.Folder, GuidePermission = "Queues.View & Transactions.View", Area = "OR.Queues", Versions = "11-20", Options = Pages };
    public static readonly Operation Post = new("QueueItemComments_Post", "POST", "/odata/QueueItemComments")
    { Context = OperationContext.Folder, GuidePermission = "Queues.View & Transactions.Edit", Area = "OR.Queues", Versions = "11-20" };
    public static readonly Operation GetById = new("QueueItemComments_GetById", "GET", "/odata/QueueItemComments({key})")
    { Context = OperationContext.Folder, GuidePermission = "Queues.View & Transactions.View", Area = "OR.Queues", Versions = "11-20", Options = Entity };
    public static readonly Operation PutById = new("QueueItemComments_PutById", "PUT", "/odata/QueueItemComments({key})")
    { Context = OperationContext.Folder, GuidePermission = "Queues.View & Transactions.Edit", Area = "OR.Queues", Versions = "11-20" };
    public static readonly Operation DeleteById = new("QueueItemComments_DeleteById", "DELETE", "/odata/QueueItemComments({key})")
    { Context = OperationContext.Folder, GuidePermission = "Queues.View & Transactions.Edit", Area = "OR.Queues", Versions = "11-20" };
    public static readonly Operation GetQueueItemCommentsHistoryByQueueitemid = new("QueueItemComments_GetQueueItemCommentsHistoryByQueueitemid", "GET", "/odata/QueueItemComments/UiPath.Server.Configuration.OData.GetQueueItemCommentsHistory(queueItemId={queueItemId})")
    { Context = OperationContext.Folder, GuidePermission = "Queues.View & Transactions.View", Area = "OR.Queues", Versions = "11-20", Options = Pages };
}
