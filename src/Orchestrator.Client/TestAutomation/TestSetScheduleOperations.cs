using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag TestSetSchedules.</summary>
internal static class TestSetScheduleOperations
{
    public static readonly Operation Get = new("TestSetSchedules_Get", "GET", "/odata/TestSetSchedules")
    { Context = OperationContext.Folder, GuidePermission = "TestSetSchedules.View", Area = "OR.TestSetSchedules", Versions = "11-20", Options = Pages };
    public static readonly Operation Post = new("TestSetSchedules_Post", "POST", "/odata/TestSetSchedules")
    { Context = OperationContext.Folder, GuidePermission = "TestSetSchedules.Create", Area = "OR.TestSetSchedules", Versions = "11-20" };
    public static readonly Operation GetById = new("TestSetSchedules_GetById", "GET", "/odata/TestSetSchedules({key})")
    { Context = OperationContext.Folder, GuidePermission = "TestSetSchedules.View", Area = "OR.TestSetSchedules", Versions = "11-20", Options = Entity };
    public static readonly Operation PutById = new("TestSetSchedules_PutById", "PUT", "/odata/TestSetSchedules({key})")
    { Context = OperationContext.Folder, GuidePermission = "TestSetSchedules.Edit", Area = "OR.TestSetSchedules", Versions = "11-20" };
    public static readonly Operation DeleteById = new("TestSetSchedules_DeleteById", "DELETE", "/odata/TestSetSchedules({key})")
    { Context = OperationContext.Folder, GuidePermission = "TestSetSchedules.Delete", Area = "OR.TestSetSchedules", Versions = "11-20" };
    public static readonly Operation SetEnabled = new("TestSetSchedules_SetEnabled", "POST", "/odata/TestSetSchedules/UiPath.Server.Configuration.OData.SetEnabled")
    { Context = OperationContext.Folder, GuidePermission = "TestSetSchedules.Edit", Area = "OR.TestSetSchedules", Versions = "11-20", Options = Entity };
}
