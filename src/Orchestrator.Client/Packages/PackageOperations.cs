using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag Processes.</summary>
internal static class PackageOperations
{
    public static readonly Operation Get = new("Processes_Get", "GET", "/odata/Processes")
    { Context = OperationContext.Tenant, GuidePermission = "Packages.View", WebApi20 = "(Packages.View - Lists packages in a Tenant Feed) and (FolderPackages.View - Lists packages in a Folder Feed)", Area = "OR.Execution", Versions = "11-20", Options = Pages };
    public static readonly Operation DeleteById = new("Processes_DeleteById", "DELETE", "/odata/Processes('{key}')")
    { Context = OperationContext.Tenant, GuidePermission = "Packages.Delete", WebApi20 = "(Packages.Delete - Deletes a package in a Tenant Feed) and (FolderPackages.Delete - Deletes a package in a Folder Feed)", Area = "OR.Execution", Versions = "11-20" };
    public static readonly Operation DownloadPackageByKey = new("Processes_DownloadPackageByKey", "GET", "/odata/Processes/UiPath.Server.Configuration.OData.DownloadPackage(key='{key}')")
    { Context = OperationContext.Tenant, GuidePermission = "Packages.View", WebApi20 = "(Packages.View - Downloads a package from a Tenant Feed) and (FolderPackages.View - Downloads a package from a Folder Feed)", Area = "OR.Execution", Versions = "11-20" };
    public static readonly Operation GetArgumentsByKey = new("Processes_GetArgumentsByKey", "GET", "/odata/Processes/UiPath.Server.Configuration.OData.GetArguments(key='{key}')")
    { Context = OperationContext.Tenant, GuidePermission = "Packages.View", Area = "OR.Execution", Versions = "11-20", Options = Entity };
    public static readonly Operation GetProcessVersionsByProcessid = new("Processes_GetProcessVersionsByProcessid", "GET", "/odata/Processes/UiPath.Server.Configuration.OData.GetProcessVersions(processId='{processId}')")
    { Context = OperationContext.Tenant, GuidePermission = "Packages.View", WebApi20 = "(Packages.View - Lists versions of a package in a Tenant Feed) and (FolderPackages.View - Lists versions of a package in a Folder Feed)", Area = "OR.Execution", Versions = "11-20", Options = Pages };
    public static readonly Operation UploadPackage = new("Processes_UploadPackage", "POST", "/odata/Processes/UiPath.Server.Configuration.OData.UploadPackage")
    { Context = OperationContext.Tenant, GuidePermission = "Packages.Create", WebApi20 = "(Packages.Create - Uploads a package in a Tenant Feed) and (FolderPackages.Create - Uploads a package in a Folder Feed)", Area = "OR.Execution", Versions = "11-20", Options = Rows };
    public static readonly Operation SetArguments = new("Processes_SetArguments", "POST", "/odata/Processes/UiPath.Server.Configuration.OData.SetArguments")
    { Context = OperationContext.Tenant, GuidePermission = "Packages.Edit", Area = "OR.Execution", Versions = "11-18" };
}
