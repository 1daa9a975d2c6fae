using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag Queues.</summary>
internal static class TransactionOperations
{
    public static readonly Operation SetTransactionResultById = new("Queues_SetTransactionResultById", "POST", "/odata/Queues({key})/UiPathODataSvc.SetTransactionResult")
    { Context = OperationContext.Folder, GuidePermission = "Queues.View & Transactions.Edit", Area = "OR.Queues", Versions = "11-20" };
    public static readonly Operation AddQueueItem = new("Queues_AddQueueItem", "POST", "/odata/Queues/UiPathODataSvc.AddQueueItem")
    { Context = OperationContext.Folder, GuidePermission = "Queues.View & Transactions.Create", Area = "OR.Queues", Versions = "11-20", Options = Entity };
    public static readonly Operation BulkAddQueueItems = new("Queues_BulkAddQueueItems", "POST", "/odata/Queues/UiPathODataSvc.BulkAddQueueItems")
    { Context = OperationContext.Folder, GuidePermission = "Queues.View & Transactions.Create", Area = "OR.Queues", Versions = "11-20", Options = Entity };
    public static readonly Operation StartTransaction = new("Queues_StartTransaction", "POST", "/odata/Queues/UiPathODataSvc.StartTransaction")
    { Context = OperationContext.Folder, GuidePermission = "Queues.View & Transactions.View & Transactions.Create & Transactions.Edit", Area = "OR.Queues", Versions = "11-20", Options = Entity };
}
