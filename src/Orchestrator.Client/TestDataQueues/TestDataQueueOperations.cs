using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag TestDataQueues.</summary>
internal static class TestDataQueueOperations
{
    public static readonly Operation Get = new("TestDataQueues_Get", "GET", "/odata/TestDataQueues")
    { Context = OperationContext.Folder, WebApi20 = "TestDataQueues.View", Area = "OR.TestDataQueues", Versions = "11-20", Options = Pages };
    public static readonly Operation Post = new("TestDataQueues_Post", "POST", "/odata/TestDataQueues")
    { Context = OperationContext.Folder, WebApi20 = "TestDataQueues.Create", Area = "OR.TestDataQueues", Versions = "11-20" };
    public static readonly Operation GetById = new("TestDataQueues_GetById", "GET", "/odata/TestDataQueues({key})")
    { Context = OperationContext.Folder, WebApi20 = "TestDataQueues.View", Area = "OR.TestDataQueues", Versions = "11-20", Options = Entity };
    public static readonly Operation PutById = new("TestDataQueues_PutById", "PUT", "/odata/TestDataQueues({key})")
    { Context = OperationContext.Folder, WebApi20 = "TestDataQueues.Edit", Area = "OR.TestDataQueues", Versions = "11-20" };
    public static readonly Operation DeleteById = new("TestDataQueues_DeleteById", "DELETE", "/odata/TestDataQueues({key})")
    { Context = OperationContext.Folder, WebApi20 = "TestDataQueues.Delete", Area = "OR.TestDataQueues", Versions = "11-20" };
}
