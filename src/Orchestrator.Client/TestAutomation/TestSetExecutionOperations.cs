using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag TestSetExecutions.</summary>
internal static class TestSetExecutionOperations
{
    public static readonly Operation Get = new("TestSetExecutions_Get", "GET", "/odata/TestSetExecutions")
    { Context = OperationContext.Folder, GuidePermission = "TestSetExecutions.View", Area = "OR.TestSetExecutions", Versions = "11-20", Options = Pages };
    public static readonly Operation GetById = new("TestSetExecutions_GetById", "GET", "/odata/TestSetExecutions({key})")
    { Context = OperationContext.Folder, GuidePermission = "TestSetExecutions.View", Area = "OR.TestSetExecutions", Versions = "11-20", Options = Entity };
}
