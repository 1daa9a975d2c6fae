using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag TestCaseExecutions.</summary>
internal static class TestCaseExecutionOperations
{
    public static readonly Operation Get = new("TestCaseExecutions_Get", "GET", "/odata/TestCaseExecutions")
    { Context = OperationContext.Folder, GuidePermission = "TestSetExecutions.View", Area = "OR.TestSetExecutions", Versions = "11-20", Options = Pages };
    public static readonly Operation GetById = new("TestCaseExecutions_GetById", "GET", "/odata/TestCaseExecutions({key})")
    { Context = OperationContext.Folder, GuidePermission = "TestSetExecutions.View", Area = "OR.TestSetExecutions", Versions = "11-20", Options = Entity };
}
