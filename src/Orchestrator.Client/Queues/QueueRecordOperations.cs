using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag QueueProcessingRecords.</summary>
internal static class QueueRecordOperations
{
    public static readonly Operation RetrieveLastDaysProcessingRecordsByDaysnoAndQueuedefinitionid = new("QueueProcessingRecords_RetrieveLastDaysProcessingRecordsByDaysnoAndQueuedefinitionid", "GET", "/odata/QueueProcessingRecords/UiPathODataSvc.RetrieveLastDaysProcessingRecords(daysNo={daysNo},queueDefinitionId={queueDefinitionId})")
    { Context = OperationContext.Folder, GuidePermission = "Queues.View & Transactions.View", Area = "OR.Queues", Versions = "11-20", Options = Rows };
    public static readonly Operation RetrieveQueuesProcessingStatus = new("QueueProcessingRecords_RetrieveQueuesProcessingStatus", "GET", "/odata/QueueProcessingRecords/UiPathODataSvc.RetrieveQueuesProcessingStatus")
    { Context = OperationContext.Folder, GuidePermission = "Queues.View", Area = "OR.Queues", Versions = "11-20", Options = Pages };
}
