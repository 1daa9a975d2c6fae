using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag TestDataQueueItems.</summary>
internal static class TestDataQueueItemOperations
{
    public static readonly Operation Get = new("TestDataQueueItems_Get", "GET", "/odata/TestDataQueueItems")
    { Context = OperationContext.Folder, WebApi20 = "TestDataQueueItems.View", Area = "OR.TestDataQueues", Versions = "11-20", Options = Pages };
    public static readonly Operation GetById = new("TestDataQueueItems_GetById", "GET", "/odata/TestDataQueueItems({key})")
    { Context = OperationContext.Folder, WebApi20 = "TestDataQueueItems.View", Area = "OR.TestDataQueues", Versions = "11-20", Options = Entity };
}
