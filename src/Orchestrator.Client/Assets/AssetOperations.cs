using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag Assets.</summary>
internal static class AssetOperations
{
    public static readonly Operation Get = new("Assets_Get", "GET", "/odata/Assets")
    { Context = OperationContext.Folder, GuidePermission = "Assets.View", Area = "OR.Assets", Versions = "11-20", Deprecated = true, Options = Pages };
    public static readonly Operation Post = new("Assets_Post", "POST", "/odata/Assets")
    { Context = OperationContext.Folder, GuidePermission = "Assets.Create", Area = "OR.Assets", Versions = "11-20" };
    public static readonly Operation GetById = new("Assets_GetById", "GET", "/odata/Assets({key})")
    { Context = OperationContext.Folder, WebApi20 = "Assets.View", Area = "OR.Assets", Versions = "11-20", Options = Entity };
    public static readonly Operation PutById = new("Assets_PutById", "PUT", "/odata/Assets({key})")
    { Context = OperationContext.Folder, GuidePermission = "Assets.Edit", Area = "OR.Assets", Versions = "11-20" };
    public static readonly Operation DeleteById = new("Assets_DeleteById", "DELETE", "/odata/Assets({key})")
    { Context = OperationContext.Folder, GuidePermission = "Assets.Delete", Area = "OR.Assets", Versions = "11-20" };
    public static readonly Operation GetAssetsAcrossFolders = new("Assets_GetAssetsAcrossFolders", "GET", "/odata/Assets/UiPath.Server.Configuration.OData.GetAssetsAcrossFolders")
    { Context = OperationContext.AnyFolder, WebApi20 = "Requires authentication", Area = "OR.Assets", Versions = "15-20", Options = Pages };
    public static readonly Operation GetFiltered = new("Assets_GetFiltered", "GET", "/odata/Assets/UiPath.Server.Configuration.OData.GetFiltered")
    { Context = OperationContext.Folder, WebApi20 = "Assets.View", Area = "OR.Assets", Versions = "15-20", Options = Pages };
    public static readonly Operation GetFoldersForAssetById = new("Assets_GetFoldersForAssetById", "GET", "/odata/Assets/UiPath.Server.Configuration.OData.GetFoldersForAsset(id={id})")
    { Context = OperationContext.Folder, WebApi20 = "Requires authentication", Area = "OR.Assets", Versions = "15-20", Options = Entity };
    public static readonly Operation GetRobotAssetByRobotidAndAssetname = new("Assets_GetRobotAssetByRobotidAndAssetname", "GET", "/odata/Assets/UiPath.Server.Configuration.OData.GetRobotAsset(robotId='{robotId}',assetName='{assetName}')")
    { Context = OperationContext.Folder, WebApi20 = "Assets.View", Area = "OR.Assets", Versions = "11-20", Deprecated = true, Options = Entity };
    public static readonly Operation GetRobotAssetByNameForRobotKey = new("Assets_GetRobotAssetByNameForRobotKey", "POST", "/odata/Assets/UiPath.Server.Configuration.OData.GetRobotAssetByNameForRobotKey")
    { Context = OperationContext.Folder, GuidePermission = "Assets.View", Area = "OR.Assets", Versions = "11-20", Options = Entity };
    public static readonly Operation GetRobotAssetByRobotId = new("Assets_GetRobotAssetByRobotId", "GET", "/odata/Assets/UiPath.Server.Configuration.OData.GetRobotAssetByRobotId(robotId={robotId},assetName='{assetName}')")
    { Context = OperationContext.Folder, GuidePermission = "Assets.View", Area = "OR.Assets", Versions = "11-20", Options = Entity };
    public static readonly Operation SetRobotAssetByRobotKey = new("Assets_SetRobotAssetByRobotKey", "POST", "/odata/Assets/UiPath.Server.Configuration.OData.SetRobotAssetByRobotKey")
    { Context = OperationContext.Folder, WebApi20 = "Assets.Edit", Area = "OR.Assets", Versions = "15-20" };
    public static readonly Operation ShareToFolders = new("Assets_ShareToFolders", "POST", "/odata/Assets/UiPath.Server.Configuration.OData.ShareToFolders")
    { Context = OperationContext.Folder, WebApi20 = "Requires authentication", Area = "OR.Assets", Versions = "15-20" };
}
