using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag Buckets.</summary>
internal static class BucketOperations
{
    public static readonly Operation ListFilesById = new("Buckets_ListFilesById", "GET", "/api/Buckets/{id}/ListFiles")
    { Context = OperationContext.Folder, WebApi20 = "Buckets.View and BlobFiles.View", Area = "OR.Administration", Versions = "20" };
    public static readonly Operation Get = new("Buckets_Get", "GET", "/odata/Buckets")
    { Context = OperationContext.Folder, GuidePermission = "Storage Buckets.View", WebApi20 = "Buckets.View", Area = "OR.Administration", Versions = "11-20", Options = Pages };
    public static readonly Operation Post = new("Buckets_Post", "POST", "/odata/Buckets")
    { Context = OperationContext.Folder, GuidePermission = "Storage Buckets.Create", WebApi20 = "Buckets.Create", Area = "OR.Administration", Versions = "11-20" };
    public static readonly Operation GetById = new("Buckets_GetById", "GET", "/odata/Buckets({key})")
    { Context = OperationContext.Folder, GuidePermission = "Storage Buckets.View", WebApi20 = "Buckets.View", Area = "OR.Administration", Versions = "11-20", Options = Entity };
    public static readonly Operation PutById = new("Buckets_PutById", "PUT", "/odata/Buckets({key})")
    { Context = OperationContext.Folder, GuidePermission = "Storage Buckets.Edit", WebApi20 = "Buckets.Edit", Area = "OR.Administration", Versions = "11-20" };
    public static readonly Operation DeleteById = new("Buckets_DeleteById", "DELETE", "/odata/Buckets({key})")
    { Context = OperationContext.Folder, GuidePermission = "Storage Buckets.Delete", WebApi20 = "Buckets.Delete", Area = "OR.Administration", Versions = "11-20" };
    public static readonly Operation DeleteFileByKey = new("Buckets_DeleteFileByKey", "DELETE", "/odata/Buckets({key})/UiPath.Server.Configuration.OData.DeleteFile")
    { Context = OperationContext.Folder, GuidePermission = "Storage Buckets.View and Storage Files.Delete", WebApi20 = "Buckets.View and BlobFiles.Delete", Area = "OR.Administration", Versions = "11-20" };
    public static readonly Operation GetDirectoriesByKey = new("Buckets_GetDirectoriesByKey", "GET", "/odata/Buckets({key})/UiPath.Server.Configuration.OData.GetDirectories")
    { Context = OperationContext.Folder, GuidePermission = "Storage Buckets.View and Storage Files.View", WebApi20 = "Buckets.View and BlobFiles.View", Area = "OR.Administration", Versions = "11-20", Options = Pages };
    public static readonly Operation GetFileByKey = new("Buckets_GetFileByKey", "GET", "/odata/Buckets({key})/UiPath.Server.Configuration.OData.GetFile")
    { Context = OperationContext.Folder, GuidePermission = "Storage Buckets.View and Storage Files.View", WebApi20 = "Buckets.View and BlobFiles.View", Area = "OR.Administration", Versions = "11-20", Options = Entity };
    public static readonly Operation GetFilesByKey = new("Buckets_GetFilesByKey", "GET", "/odata/Buckets({key})/UiPath.Server.Configuration.OData.GetFiles")
    { Context = OperationContext.Folder, GuidePermission = "Storage Buckets.View and Storage Files.View", WebApi20 = "Buckets.View and BlobFiles.View", Area = "OR.Administration", Versions = "11-20", Options = Pages };
    public static readonly Operation GetReadUriByKey = new("Buckets_GetReadUriByKey", "GET", "/odata/Buckets({key})/UiPath.Server.Configuration.OData.GetReadUri")
    { Context = OperationContext.Folder, GuidePermission = "Storage Buckets.View and Storage Files.View", WebApi20 = "Buckets.View and BlobFiles.View", Area = "OR.Administration", Versions = "11-20", Options = Entity };
    public static readonly Operation GetWriteUriByKey = new("Buckets_GetWriteUriByKey", "GET", "/odata/Buckets({key})/UiPath.Server.Configuration.OData.GetWriteUri")
    { Context = OperationContext.Folder, GuidePermission = "Storage Buckets.View and Storage Files.Create", WebApi20 = "Buckets.View and BlobFiles.Create", Area = "OR.Administration", Versions = "11-20", Options = Entity };
    public static readonly Operation GetBucketsAcrossFolders = new("Buckets_GetBucketsAcrossFolders", "GET", "/odata/Buckets/UiPath.Server.Configuration.OData.GetBucketsAcrossFolders")
    { Context = OperationContext.AnyFolder, WebApi20 = "Requires authentication", Area = "OR.Administration", Versions = "15-20", Options = Pages };
    public static readonly Operation GetFoldersForBucketById = new("Buckets_GetFoldersForBucketById", "GET", "/odata/Buckets/UiPath.Server.Configuration.OData.GetFoldersForBucket(id={id})")
    { Context = OperationContext.Folder, WebApi20 = "Requires authentication", Area = "OR.Administration", Versions = "15-20", Options = Entity };
    public static readonly Operation ShareToFolders = new("Buckets_ShareToFolders", "POST", "/odata/Buckets/UiPath.Server.Configuration.OData.ShareToFolders")
    { Context = OperationContext.Folder, WebApi20 = "Requires authentication", Area = "OR.Administration", Versions = "15-20" };
}
