using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag Releases.</summary>
internal static class ProcessOperations
{
    public static readonly Operation DeleteByKey = new("Releases_DeleteByKey", "DELETE", "/api/Releases/DeleteByKey")
    { Context = OperationContext.Tenant, WebApi20 = "Processes.Delete", Area = "OR.Execution", Versions = "17-20" };
    public static readonly Operation Get = new("Releases_Get", "GET", "/odata/Releases")
    { Context = OperationContext.Folder, GuidePermission = "Processes.View", Area = "OR.Execution", Versions = "11-20", Options = Pages };
    public static readonly Operation Post = new("Releases_Post", "POST", "/odata/Releases")
    { Context = OperationContext.Folder, GuidePermission = "Processes.Create", WebApi20 = "(Processes.Create) and (RemoteControl.Create - Required when creating a process with live streaming enabled.)", Area = "OR.Execution", Versions = "11-20" };
    public static readonly Operation GetById = new("Releases_GetById", "GET", "/odata/Releases({key})")
    { Context = OperationContext.Folder, GuidePermission = "Processes.View", Area = "OR.Execution", Versions = "11-20", Options = Entity };
    public static readonly Operation PutById = new("Releases_PutById", "PUT", "/odata/Releases({key})")
    { Context = OperationContext.Folder, GuidePermission = "Processes.Edit", WebApi20 = "(Processes.Edit) and (RemoteControl.Create - Required when changing the live streaming configuration.)", Area = "OR.Execution", Versions = "11-20" };
    public static readonly Operation DeleteById = new("Releases_DeleteById", "DELETE", "/odata/Releases({key})")
    { Context = OperationContext.Folder, GuidePermission = "Processes.Delete", Area = "OR.Execution", Versions = "11-20" };
    public static readonly Operation PatchById = new("Releases_PatchById", "PATCH", "/odata/Releases({key})")
    { Context = OperationContext.Folder, GuidePermission = "Processes.Edit", WebApi20 = "(Processes.Edit) and (RemoteControl.Create - Required when changing the live streaming configuration.)", Area = "OR.Execution", Versions = "11-20" };
    public static readonly Operation RollbackToPreviousReleaseVersionById = new("Releases_RollbackToPreviousReleaseVersionById", "POST", "/odata/Releases({key})/UiPath.Server.Configuration.OData.RollbackToPreviousReleaseVersion")
    { Context = OperationContext.Folder, GuidePermission = "Processes.Edit", Area = "OR.Execution", Versions = "11-20", Options = Entity };
    public static readonly Operation UpdateToLatestPackageVersionById = new("Releases_UpdateToLatestPackageVersionById", "POST", "/odata/Releases({key})/UiPath.Server.Configuration.OData.UpdateToLatestPackageVersion")
    { Context = OperationContext.Folder, GuidePermission = "Processes.Edit", Area = "OR.Execution", Versions = "11-20", Options = Entity };
    public static readonly Operation UpdateToSpecificPackageVersionById = new("Releases_UpdateToSpecificPackageVersionById", "POST", "/odata/Releases({key})/UiPath.Server.Configuration.OData.UpdateToSpecificPackageVersion")
    { Context = OperationContext.Folder, GuidePermission = "Processes.Edit", Area = "OR.Execution", Versions = "11-20", Options = Entity };
    public static readonly Operation RollbackToPreviousReleaseVersionByKeyByIdentifier = new("Releases_RollbackToPreviousReleaseVersionByKeyByIdentifier", "POST", "/odata/Releases/UiPath.Server.Configuration.OData.RollbackToPreviousReleaseVersionByKey(identifier={identifier})")
    { Context = OperationContext.Folder, WebApi20 = "Processes.Edit", Area = "OR.Execution", Versions = "20" };
    public static readonly Operation UpdateByKey = new("Releases_UpdateByKey", "POST", "/odata/Releases/UiPath.Server.Configuration.OData.UpdateByKey")
    { Context = OperationContext.Folder, WebApi20 = "Processes.Edit", Area = "OR.Execution", Versions = "17-20" };
    public static readonly Operation UpdateToLatestPackageVersionBulk = new("Releases_UpdateToLatestPackageVersionBulk", "POST", "/odata/Releases/UiPath.Server.Configuration.OData.UpdateToLatestPackageVersionBulk")
    { Context = OperationContext.Folder, GuidePermission = "Processes.Edit", Area = "OR.Execution", Versions = "11-20", Options = Entity };
    public static readonly Operation UpdateToLatestPackageVersionBulkByKey = new("Releases_UpdateToLatestPackageVersionBulkByKey", "POST", "/odata/Releases/UiPath.Server.Configuration.OData.UpdateToLatestPackageVersionBulkByKey")
    { Context = OperationContext.Folder, WebApi20 = "Processes.Edit", Area = "OR.Execution", Versions = "20", Options = Entity };
    public static readonly Operation UpdateToLatestPackageVersionByKeyByIdentifier = new("Releases_UpdateToLatestPackageVersionByKeyByIdentifier", "POST", "/odata/Releases/UiPath.Server.Configuration.OData.UpdateToLatestPackageVersionByKey(identifier={identifier})")
    { Context = OperationContext.Folder, WebApi20 = "Processes.Edit", Area = "OR.Execution", Versions = "20" };
    public static readonly Operation UpdateToSpecificPackageVersionByKeyByIdentifier = new("Releases_UpdateToSpecificPackageVersionByKeyByIdentifier", "POST", "/odata/Releases/UiPath.Server.Configuration.OData.UpdateToSpecificPackageVersionByKey(identifier={identifier})")
    { Context = OperationContext.Folder, WebApi20 = "Processes.Edit", Area = "OR.Execution", Versions = "20" };
}
