using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag QueueItemEvents.</summary>
internal static class QueueItemEventOperations
{
    public static readonly Operation Get = new("QueueItemEvents_Get", "GET", "/odata/QueueItemEvents")
    { Context = OperationContext.Folder, GuidePermission = "Queues.View & Transactions.View", Area = "OR.Queues", Versions = "11-20", Options = Pages };
    public static readonly Operation GetById = new("QueueItemEvents_GetById", "GET", "/odata/QueueItemEvents({key})")
    { Context = OperationContext.Folder, GuidePermission = "Queues.View & Transactions.View", Area = "OR.Queues", Versions = "11-20", Options = Entity };
    public static readonly Operation GetQueueItemEventsHistoryByQueueitemid = new("QueueItemEvents_GetQueueItemEventsHistoryByQueueitemid", "GET", "/odata/QueueItemEvents/UiPath.Server.Configuration.OData.GetQueueItemEventsHistory(queueItemId={queueItemId})")
    { Context = OperationContext.Folder, GuidePermission = "Queues.View & Transactions.View", Area = "OR.Queues", Versions = "11-20", Options = Pages };
}
