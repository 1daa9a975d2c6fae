using static Orchestrator.Client.ODataOptions;
using static Orchestrator.Client.OperationContext;

namespace Orchestrator.Client;

/// <summary>The operations under the tag TestSetSchedules.</summary>
internal static class TestSetScheduleOperations
{
    public static readonly Operation Get = new("TestSetSchedules_Get", "GET", "/odata/TestSetSchedules")
    { Context = Folder, Page = "TestSetSchedules.View", Area = "OR.TestSetSchedules", Versions = "11-20", Options = Pages };
    public static readonly Operation Post = new("TestSetSchedules_Post", "POST", "/odata/TestSetSchedules")
    { Context = Folder, Page = "TestSetSchedules.Create", Area = "OR.TestSetSchedules", Versions = "11-20" };
    public static readonly Operation GetById = new("TestSetSchedules_GetById", "GET", "/odata/TestSetSchedules({key})")
    { Context = Folder, Page = "TestSetSchedules.View", Area = "OR.TestSetSchedules", Versions = "11-20", Options = Entity };
    public static readonly Operation PutById = new("TestSetSchedules_PutById", "PUT", "/odata/TestSetSchedules({key})")
    { Context = Folder, Page = "TestSetSchedules.Edit", Area = "OR.TestSetSchedules", Versions = "11-20" };
    public static readonly Operation DeleteById = new("TestSetSchedules_DeleteById", "DELETE", "/odata/TestSetSchedules({key})")
    { Context = Folder, Page = "TestSetSchedules.Delete", Area = "OR.TestSetSchedules", Versions = "11-20" };
    public static readonly Operation SetEnabled = new("TestSetSchedules_SetEnabled", "POST", "/odata/TestSetSchedules/UiPath.Server.Configuration.OData.SetEnabled")
    { Context = Folder, Page = "TestSetSchedules.Edit", Area = "OR.TestSetSchedules", Versions = "11-20", Options = Entity };
}
