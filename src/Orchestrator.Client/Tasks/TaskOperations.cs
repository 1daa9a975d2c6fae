using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag Tasks.</summary>
internal static class TaskOperations
{
    public static readonly Operation Get = new("Tasks_Get", "GET", "/odata/Tasks")
    { Context = OperationContext.Folder, GuidePermission = "Tasks.View", WebApi20 = "Requires authentication", Area = "OR.Tasks", Versions = "11-20", Options = Pages };
    public static readonly Operation GetById = new("Tasks_GetById", "GET", "/odata/Tasks({key})")
    { Context = OperationContext.Folder, GuidePermission = "Tasks.View", WebApi20 = "Requires authentication", Area = "OR.Tasks", Versions = "11-20", Options = Entity };
    public static readonly Operation AssignTasks = new("Tasks_AssignTasks", "POST", "/odata/Tasks/UiPath.Server.Configuration.OData.AssignTasks")
    { Context = OperationContext.Folder, GuidePermission = "Tasks.View & Tasks.Edit", WebApi20 = "Requires authentication", Area = "OR.Tasks", Versions = "11-20", Options = Rows };
    public static readonly Operation DeleteTasks = new("Tasks_DeleteTasks", "POST", "/odata/Tasks/UiPath.Server.Configuration.OData.DeleteTasks")
    { Context = OperationContext.Folder, WebApi20 = "Requires authentication", Inferred = "Tasks.Delete", Area = "OR.Tasks", Versions = "15-20", Options = Rows };
    public static readonly Operation EditTaskMetadata = new("Tasks_EditTaskMetadata", "POST", "/odata/Tasks/UiPath.Server.Configuration.OData.EditTaskMetadata")
    { Context = OperationContext.Folder, WebApi20 = "Requires authentication", Inferred = "Tasks.Edit", Area = "OR.Tasks", Versions = "15-20" };
    public static readonly Operation GetByKeyByIdentifier = new("Tasks_GetByKeyByIdentifier", "GET", "/odata/Tasks/UiPath.Server.Configuration.OData.GetByKey(identifier={identifier})")
    { Context = OperationContext.Folder, WebApi20 = "Requires authentication", Inferred = "Tasks.View", Area = "OR.Tasks", Versions = "18-20", Options = Pages };
    public static readonly Operation GetTaskPermissions = new("Tasks_GetTaskPermissions", "GET", "/odata/Tasks/UiPath.Server.Configuration.OData.GetTaskPermissions")
    { Context = OperationContext.Folder, WebApi20 = "Requires authentication", Area = "OR.Tasks", Versions = "11-20", Options = Rows };
    public static readonly Operation GetTasksAcrossFolders = new("Tasks_GetTasksAcrossFolders", "GET", "/odata/Tasks/UiPath.Server.Configuration.OData.GetTasksAcrossFolders")
    { Context = OperationContext.AnyFolder, WebApi20 = "Requires authentication", Inferred = "Tasks.View", Area = "OR.Tasks", Versions = "11-20", Options = Pages };
    public static readonly Operation GetTasksAcrossFoldersForAdmin = new("Tasks_GetTasksAcrossFoldersForAdmin", "GET", "/odata/Tasks/UiPath.Server.Configuration.OData.GetTasksAcrossFoldersForAdmin")
    { Context = OperationContext.AnyFolder, WebApi20 = "Requires authentication", Inferred = "Tasks.View & Tasks.Edit & TaskAssignment.Create", Area = "OR.Tasks", Versions = "11-20", Options = Pages };
    public static readonly Operation GetTaskUsersByOrganizationunitid = new("Tasks_GetTaskUsersByOrganizationunitid", "GET", "/odata/Tasks/UiPath.Server.Configuration.OData.GetTaskUsers(organizationUnitId={organizationUnitId})")
    { Context = OperationContext.Folder, GuidePermission = "Tasks.View & Tasks.Edit & TaskAssignment.Create", WebApi20 = "Tasks.View and Tasks.Edit", Area = "OR.Tasks", Versions = "11-20", Options = Pages };
    public static readonly Operation ReassignTasks = new("Tasks_ReassignTasks", "POST", "/odata/Tasks/UiPath.Server.Configuration.OData.ReassignTasks")
    { Context = OperationContext.Folder, GuidePermission = "Tasks.View & Tasks.Edit & TaskAssignment.Create", WebApi20 = "Requires authentication", Area = "OR.Tasks", Versions = "11-20", Options = Rows };
    public static readonly Operation UnassignTasks = new("Tasks_UnassignTasks", "POST", "/odata/Tasks/UiPath.Server.Configuration.OData.UnassignTasks")
    { Context = OperationContext.Folder, GuidePermission = "Tasks.View & Tasks.Edit", WebApi20 = "Requires authentication", Area = "OR.Tasks", Versions = "11-20", Options = Rows };
}
