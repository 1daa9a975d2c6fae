using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag TestSets.</summary>
internal static class TestSetOperations
{
    public static readonly Operation Get = new("TestSets_Get", "GET", "/odata/TestSets")
    { Context = OperationContext.Folder, GuidePermission = "TestSets.View", Area = "OR.TestSets", Versions = "11-20", Options = Pages };
    public static readonly Operation Post = new("TestSets_Post", "POST", "/odata/TestSets")
    { Context = OperationContext.Folder, GuidePermission = "TestSets.Create", Area = "OR.TestSets", Versions = "11-20" };
    public static readonly Operation GetById = new("TestSets_GetById", "GET", "/odata/TestSets({key})")
    { Context = OperationContext.Folder, GuidePermission = "TestSets.View", Area = "OR.TestSets", Versions = "11-20", Options = Entity };
    public static readonly Operation PutById = new("TestSets_PutById", "PUT", "/odata/TestSets({key})")
    { Context = OperationContext.Folder, GuidePermission = "TestSets.Edit", Area = "OR.TestSets", Versions = "11-20" };
    public static readonly Operation DeleteById = new("TestSets_DeleteById", "DELETE", "/odata/TestSets({key})")
    { Context = OperationContext.Folder, GuidePermission = "TestSets.Delete", Area = "OR.TestSets", Versions = "11-20" };
}
