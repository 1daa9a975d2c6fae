using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag Libraries.</summary>
internal static class LibraryOperations
{
    public static readonly Operation Get = new("Libraries_Get", "GET", "/odata/Libraries")
    { Context = OperationContext.Tenant, GuidePermission = "Libraries.View", Area = "OR.Execution", Versions = "11-20", Options = Pages };
    public static readonly Operation DeleteById = new("Libraries_DeleteById", "DELETE", "/odata/Libraries('{key}')")
    { Context = OperationContext.Tenant, GuidePermission = "Libraries.Delete", Area = "OR.Execution", Versions = "11-20" };
    public static readonly Operation DownloadPackageByKey = new("Libraries_DownloadPackageByKey", "GET", "/odata/Libraries/UiPath.Server.Configuration.OData.DownloadPackage(key='{key}')")
    { Context = OperationContext.Tenant, GuidePermission = "Libraries.View", Area = "OR.Execution", Versions = "11-20" };
    public static readonly Operation GetVersionsByPackageid = new("Libraries_GetVersionsByPackageid", "GET", "/odata/Libraries/UiPath.Server.Configuration.OData.GetVersions(packageId='{packageId}')")
    { Context = OperationContext.Tenant, GuidePermission = "Libraries.View", Area = "OR.Execution", Versions = "11-20", Options = Pages };
    public static readonly Operation UploadPackage = new("Libraries_UploadPackage", "POST", "/odata/Libraries/UiPath.Server.Configuration.OData.UploadPackage")
    { Context = OperationContext.Tenant, GuidePermission = "Libraries.Create", Area = "OR.Execution", Versions = "11-20", Options = Rows };
}
