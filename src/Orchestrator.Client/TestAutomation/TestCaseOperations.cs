using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag TestCaseDefinitions.</summary>
internal static class TestCaseOperations
{
    public static readonly Operation Get = new("TestCaseDefinitions_Get", "GET", "/odata/TestCaseDefinitions")
    { Context = OperationContext.Tenant, GuidePermission = "TestSets.View", Area = "OR.TestSets", Versions = "11-20", Options = Pages };
}
