namespace Orchestrator.Client;

/// <summary>The operations under the tag TestDataQueueActions.</summary>
internal static class TestDataQueueActionOperations
{
    public static readonly Operation AddItem = new("TestDataQueueActions_AddItem", "POST", "/api/TestDataQueueActions/AddItem")
    { Context = OperationContext.Folder, WebApi20 = "TestDataQueueItems.Create", Area = "OR.TestDataQueues", Versions = "11-20" };
    public static readonly Operation BulkAddItems = new("TestDataQueueActions_BulkAddItems", "POST", "/api/TestDataQueueActions/BulkAddItems")
    { Context = OperationContext.Folder, WebApi20 = "TestDataQueueItems.Create", Area = "OR.TestDataQueues", Versions = "11-20" };
    public static readonly Operation DeleteAllItems = new("TestDataQueueActions_DeleteAllItems", "DELETE", "/api/TestDataQueueActions/DeleteAllItems")
    { Context = OperationContext.Folder, WebApi20 = "TestDataQueueItems.Delete", Area = "OR.TestDataQueues", Versions = "11-20" };
    public static readonly Operation DeleteItems = new("TestDataQueueActions_DeleteItems", "DELETE", "/api/TestDataQueueActions/DeleteItems")
    { Context = OperationContext.Folder, WebApi20 = "TestDataQueueItems.Delete", Area = "OR.TestDataQueues", Versions = "11-20" };
    public static readonly Operation GetNextItem = new("TestDataQueueActions_GetNextItem", "POST", "/api/TestDataQueueActions/GetNextItem")
    { Context = OperationContext.Folder, WebApi20 = "TestDataQueueItems.View", Area = "OR.TestDataQueues", Versions = "11-20" };
    public static readonly Operation SetAllItemsConsumed = new("TestDataQueueActions_SetAllItemsConsumed", "POST", "/api/TestDataQueueActions/SetAllItemsConsumed")
    { Context = OperationContext.Folder, WebApi20 = "TestDataQueueItems.Edit", Area = "OR.TestDataQueues", Versions = "11-20" };
    public static readonly Operation SetItemsConsumed = new("TestDataQueueActions_SetItemsConsumed", "POST", "/api/TestDataQueueActions/SetItemsConsumed")
    { Context = OperationContext.Folder, WebApi20 = "TestDataQueueItems.Edit", Area = "OR.TestDataQueues", Versions = "11-20" };
}
