using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag QueueItems.</summary>
internal static class QueueItemOperations
{
    public static readonly Operation Get = new("QueueItems_Get", "GET", "/odata/QueueItems")
    { Context = OperationContext.Folder, GuidePermission = "Queues.View & Transactions.View", Area = "OR.Queues", Versions = "11-20", Options = Pages, MaxTop = 100, RequestsPerMinute = 100 };
    public static readonly Operation GetById = new("QueueItems_GetById", "GET", "/odata/QueueItems({key})")
    { Context = OperationContext.Folder, GuidePermission = "Queues.View & Transactions.View", Area = "OR.Queues", Versions = "11-20", Options = Entity };
    public static readonly Operation PutById = new("QueueItems_PutById", "PUT", "/odata/QueueItems({key})")
    { Context = OperationContext.Folder, WebApi20 = "Queues.Edit and Transactions.Edit", Area = "OR.Queues", Versions = "11-20" };
    public static readonly Operation DeleteById = new("QueueItems_DeleteById", "DELETE", "/odata/QueueItems({key})")
    { Context = OperationContext.Folder, GuidePermission = "Queues.View & Transactions.Delete", Area = "OR.Queues", Versions = "11-20" };
    public static readonly Operation GetItemLastRetryById = new("QueueItems_GetItemLastRetryById", "GET", "/odata/QueueItems({key})/UiPath.Server.Configuration.OData.GetItemLastRetry")
    { Context = OperationContext.Folder, WebApi20 = "Queues.View and Transactions.View", Area = "OR.Queues", Versions = "11-20", Options = Pages };
    public static readonly Operation GetItemProcessingHistoryById = new("QueueItems_GetItemProcessingHistoryById", "GET", "/odata/QueueItems({key})/UiPathODataSvc.GetItemProcessingHistory")
    { Context = OperationContext.Folder, GuidePermission = "Queues.View & Transactions.View", Area = "OR.Queues", Versions = "11-20", Options = Pages };
    public static readonly Operation SetTransactionProgressById = new("QueueItems_SetTransactionProgressById", "POST", "/odata/QueueItems({key})/UiPathODataSvc.SetTransactionProgress")
    { Context = OperationContext.Folder, GuidePermission = "Queues.View & Transactions.Edit", Area = "OR.Queues", Versions = "11-20" };
    public static readonly Operation GetReviewers = new("QueueItems_GetReviewers", "GET", "/odata/QueueItems/UiPath.Server.Configuration.OData.GetReviewers")
    { Context = OperationContext.Folder, GuidePermission = "Queues.View & Transactions.Edit", Area = "OR.Queues", Versions = "11-20", Options = Pages };
    public static readonly Operation DeleteBulk = new("QueueItems_DeleteBulk", "POST", "/odata/QueueItems/UiPathODataSvc.DeleteBulk")
    { Context = OperationContext.Folder, GuidePermission = "Queues.View & Transactions.Delete", Area = "OR.Queues", Versions = "11-20", Options = Entity };
    public static readonly Operation GetItemLastRetryByKey = new("QueueItems_GetItemLastRetryByKey", "GET", "/odata/QueueItems/UiPathODataSvc.GetItemLastRetryByKey(key={key})")
    { Context = OperationContext.Folder, WebApi20 = "Queues.View and Transactions.View", Area = "OR.Queues", Versions = "18-20", Options = Pages };
    public static readonly Operation SetItemReviewer = new("QueueItems_SetItemReviewer", "POST", "/odata/QueueItems/UiPathODataSvc.SetItemReviewer")
    { Context = OperationContext.Folder, GuidePermission = "Queues.View & Transactions.Edit", Area = "OR.Queues", Versions = "11-20", Options = Entity };
    public static readonly Operation SetItemReviewStatus = new("QueueItems_SetItemReviewStatus", "POST", "/odata/QueueItems/UiPathODataSvc.SetItemReviewStatus")
    { Context = OperationContext.Folder, GuidePermission = "Queues.View & Transactions.Edit", Area = "OR.Queues", Versions = "11-20", Options = Entity };
    public static readonly Operation UnsetItemReviewer = new("QueueItems_UnsetItemReviewer", "POST", "/odata/QueueItems/UiPathODataSvc.UnsetItemReviewer")
    { Context = OperationContext.Folder, GuidePermission = "Queues.View & Transactions.Edit", Area = "OR.Queues", Versions = "11-20", Options = Entity };
}
