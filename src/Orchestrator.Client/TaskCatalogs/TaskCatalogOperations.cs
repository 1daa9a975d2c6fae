using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag TaskCatalogs.</summary>
internal static class TaskCatalogOperations
{
    public static readonly Operation Get = new("TaskCatalogs_Get", "GET", "/odata/TaskCatalogs")
    { Context = OperationContext.Folder, GuidePermission = "TaskCatalogs.View", Area = "OR.Tasks", Versions = "11-20", Options = Pages };
    public static readonly Operation GetById = new("TaskCatalogs_GetById", "GET", "/odata/TaskCatalogs({key})")
    { Context = OperationContext.Folder, GuidePermission = "TaskCatalogs.View", Area = "OR.Tasks", Versions = "11-20", Options = Entity };
    public static readonly Operation DeleteById = new("TaskCatalogs_DeleteById", "DELETE", "/odata/TaskCatalogs({key})")
    { Context = OperationContext.Folder, WebApi20 = "TaskCatalogs.Delete", Area = "OR.Tasks", Versions = "15-20" };
    public static readonly Operation UpdateTaskCatalogById = new("TaskCatalogs_UpdateTaskCatalogById", "POST", "/odata/TaskCatalogs({key})/UiPath.Server.Configuration.OData.UpdateTaskCatalog")
    { Context = OperationContext.Folder, GuidePermission = "TaskCatalogs.Edit", Area = "OR.Tasks", Versions = "11-20" };
    public static readonly Operation CreateTaskCatalog = new("TaskCatalogs_CreateTaskCatalog", "POST", "/odata/TaskCatalogs/UiPath.Server.Configuration.OData.CreateTaskCatalog")
    { Context = OperationContext.Folder, GuidePermission = "TaskCatalogs.Create", Area = "OR.Tasks", Versions = "11-20", Options = Entity };
    public static readonly Operation GetFoldersForTaskCatalogById = new("TaskCatalogs_GetFoldersForTaskCatalogById", "GET", "/odata/TaskCatalogs/UiPath.Server.Configuration.OData.GetFoldersForTaskCatalog(id={id})")
    { Context = OperationContext.Folder, WebApi20 = "Requires authentication", Area = "OR.Tasks", Versions = "15-20", Options = Entity };
    public static readonly Operation GetTaskCatalogExtendedDetailsByTaskcatalogid = new("TaskCatalogs_GetTaskCatalogExtendedDetailsByTaskcatalogid", "GET", "/odata/TaskCatalogs/UiPath.Server.Configuration.OData.GetTaskCatalogExtendedDetails(taskCatalogId={taskCatalogId})")
    { Context = OperationContext.Folder, WebApi20 = "Requires authentication", Area = "OR.Tasks", Versions = "16-20", Options = Entity };
    public static readonly Operation GetTaskCatalogsFromFoldersWithPermissions = new("TaskCatalogs_GetTaskCatalogsFromFoldersWithPermissions", "GET", "/odata/TaskCatalogs/UiPath.Server.Configuration.OData.GetTaskCatalogsFromFoldersWithPermissions")
    { Context = OperationContext.AnyFolder, WebApi20 = "Requires authentication", Area = "OR.Tasks", Versions = "15-20", Options = Pages };
    public static readonly Operation ShareToFolders = new("TaskCatalogs_ShareToFolders", "POST", "/odata/TaskCatalogs/UiPath.Server.Configuration.OData.ShareToFolders")
    { Context = OperationContext.Folder, WebApi20 = "Requires authentication", Area = "OR.Tasks", Versions = "15-20" };
}
