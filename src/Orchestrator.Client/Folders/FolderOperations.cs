using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag Folders.</summary>
internal static class FolderOperations
{
    public static readonly Operation DeleteByKey = new("Folders_DeleteByKey", "DELETE", "/api/Folders/DeleteByKey")
    { Context = OperationContext.Tenant, WebApi20 = "Units.Delete or SubFolders.Delete - Deletes any folder or only if user has SubFolders.Delete permission on the provided folder", Area = "OR.Folders", Versions = "17-20" };
    public static readonly Operation GetAllForCurrentUser = new("Folders_GetAllForCurrentUser", "GET", "/api/Folders/GetAllForCurrentUser")
    { Context = OperationContext.Tenant, WebApi20 = "Requires authentication", Area = "OR.Folders", Versions = "18-20" };
    public static readonly Operation PatchNameDescription = new("Folders_PatchNameDescription", "PATCH", "/api/Folders/PatchNameDescription")
    { Context = OperationContext.Tenant, WebApi20 = "Units.Edit or SubFolders.Edit - Edits any folder or edits only if user has SubFolders.Edit permission on the provided folder", Area = "OR.Folders", Versions = "17-20" };
    public static readonly Operation Get = new("Folders_Get", "GET", "/odata/Folders")
    { Context = OperationContext.Tenant, GuidePermission = "Folders.View or Subfolders.View", WebApi20 = "Units.View or SubFolders.View - Gets all folders or only the folders where user has SubFolders.View permission", Area = "OR.Folders", Versions = "11-20", Options = Pages };
    public static readonly Operation Post = new("Folders_Post", "POST", "/odata/Folders")
    { Context = OperationContext.Tenant, GuidePermission = "Folders.Create or Subfolders.Create", WebApi20 = "Units.Create or SubFolders.Create - Creates root or subfolder or only subfolder if user has SubFolders.Create permission on parent", Area = "OR.Folders", Versions = "11-20" };
    public static readonly Operation MoveFolderByFolderid = new("Folders_MoveFolderByFolderid", "PUT", "/odata/Folders({folderId})/UiPath.Server.Configuration.OData.MoveFolder")
    { Context = OperationContext.Tenant, WebApi20 = "(Units.Delete or SubFolders.Delete - Move any folder or to folder only if user has SubFolders.Delete permission on it) and (Units.Create or SubFolders.Create - Move to any target folder or to folder if user has SubFolders.Create permission on target) and (Units.Edit or SubFolders.Edit - Move to any target folder or to folder if user has SubFolders.Edit permission on target)", Area = "OR.Folders", Versions = "11-20" };
    public static readonly Operation GetById = new("Folders_GetById", "GET", "/odata/Folders({key})")
    { Context = OperationContext.Tenant, GuidePermission = "Folders.View or Subfolders.View", WebApi20 = "Units.View or SubFolders.View - Gets any folder or only the folder if user has SubFolders.View permission on it or the user is assigned to the folder.", Area = "OR.Folders", Versions = "11-20", Options = Entity };
    public static readonly Operation PutById = new("Folders_PutById", "PUT", "/odata/Folders({key})")
    { Context = OperationContext.Tenant, GuidePermission = "Folders.Edit or Subfolders.Edit", WebApi20 = "Units.Edit or SubFolders.Edit - Edits any folder or edits only if user has SubFolders.Edit permission on the provided folder", Area = "OR.Folders", Versions = "11-20" };
    public static readonly Operation DeleteById = new("Folders_DeleteById", "DELETE", "/odata/Folders({key})")
    { Context = OperationContext.Tenant, GuidePermission = "Folders.Delete or Subfolders.Delete", WebApi20 = "Units.Delete or SubFolders.Delete - Deletes any folder or only if user has SubFolders.Delete permission on the provided folder", Area = "OR.Folders", Versions = "11-20" };
    public static readonly Operation RemoveMachinesFromFolderById = new("Folders_RemoveMachinesFromFolderById", "POST", "/odata/Folders({key})/UiPath.Server.Configuration.OData.RemoveMachinesFromFolder")
    { Context = OperationContext.Tenant, WebApi20 = "Units.Edit or SubFolders.Edit - Removes machines from any folder or only if caller has SubFolders.Edit permission the folder provided", Area = "OR.Folders", Versions = "11-20" };
    public static readonly Operation RemoveUserFromFolderById = new("Folders_RemoveUserFromFolderById", "POST", "/odata/Folders({key})/UiPath.Server.Configuration.OData.RemoveUserFromFolder")
    { Context = OperationContext.Tenant, GuidePermission = "Folders.Edit or Subfolders.Edit and Users.View", WebApi20 = "Units.Edit or SubFolders.Edit - Remove user from any folder or only if caller has SubFolders.Edit permission on provided folder", Area = "OR.Folders", Versions = "11-20" };
    public static readonly Operation RemoveUserFromFolderByKey = new("Folders_RemoveUserFromFolderByKey", "POST", "/odata/Folders({key})/UiPath.Server.Configuration.OData.RemoveUserFromFolderByKey")
    { Context = OperationContext.Tenant, WebApi20 = "Units.Edit or SubFolders.Edit - Remove user from any folder or only if caller has SubFolders.Edit permission on provided folder", Area = "OR.Folders", Versions = "18-20" };
    public static readonly Operation AssignDomainUser = new("Folders_AssignDomainUser", "POST", "/odata/Folders/UiPath.Server.Configuration.OData.AssignDomainUser")
    { Context = OperationContext.Tenant, WebApi20 = "Units.Edit or SubFolders.Edit - Assigns domain user to any folder or only if user has SubFolders.Edit permission on all folders provided", Area = "OR.Folders", Versions = "11-20" };
    public static readonly Operation AssignMachines = new("Folders_AssignMachines", "POST", "/odata/Folders/UiPath.Server.Configuration.OData.AssignMachines")
    { Context = OperationContext.Tenant, WebApi20 = "Units.Edit or SubFolders.Edit - Assigns machines to any folder or only if user has SubFolders.Edit permission on all folders provided", Area = "OR.Folders", Versions = "11-20" };
    public static readonly Operation AssignUsers = new("Folders_AssignUsers", "POST", "/odata/Folders/UiPath.Server.Configuration.OData.AssignUsers")
    { Context = OperationContext.Tenant, GuidePermission = "Folders.Edit or Subfolders.Edit and Users.View and Roles.View", WebApi20 = "Units.Edit or SubFolders.Edit - Assigns users to any folder or if the user has SubFolders.Edit permission on all folders provided", Area = "OR.Folders", Versions = "11-20" };
    public static readonly Operation GetAllRolesForUserByUsernameAndSkipAndTake = new("Folders_GetAllRolesForUserByUsernameAndSkipAndTake", "GET", "/odata/Folders/UiPath.Server.Configuration.OData.GetAllRolesForUser(username='{username}',skip={skip},take={take})")
    { Context = OperationContext.Tenant, WebApi20 = "Units.View or SubFolders.View - Gets roles from all folders or only from folders where user has SubFolders.View permission", Area = "OR.Folders", Versions = "11-20", Options = Entity };
    public static readonly Operation GetByKeyByIdentifier = new("Folders_GetByKeyByIdentifier", "GET", "/odata/Folders/UiPath.Server.Configuration.OData.GetByKey(identifier={identifier})")
    { Context = OperationContext.Tenant, WebApi20 = "Units.View or SubFolders.View - Gets any folder or only the folder if user has SubFolders.View permission on it or the user is assigned to the folder.", Area = "OR.Folders", Versions = "15-20", Options = Pages };
    public static readonly Operation GetMachinesForFolderByKey = new("Folders_GetMachinesForFolderByKey", "GET", "/odata/Folders/UiPath.Server.Configuration.OData.GetMachinesForFolder(key={key})")
    { Context = OperationContext.Tenant, WebApi20 = "Units.View or SubFolders.View - Gets machines for any folder or only if user has SubFolders.View permission on folder", Area = "OR.Folders", Versions = "11-20", Options = Pages };
    public static readonly Operation GetMoveFolderMachinesChanges = new("Folders_GetMoveFolderMachinesChanges", "GET", "/odata/Folders/UiPath.Server.Configuration.OData.GetMoveFolderMachinesChanges")
    { Context = OperationContext.Tenant, WebApi20 = "(SubFolders.Delete - Deletes folder only if user has SubFolders.Delete permission on it) and (Units.Create or SubFolders.Create - Creates root or subfolder or only subfolder if user has SubFolders.Create permission on parent) and (Units.Edit or SubFolders.Edit - Edits any folder or only if user has SubFolders.Edit permission on it)", Area = "OR.Folders", Versions = "15-20", Options = Rows };
    public static readonly Operation GetSubfoldersWithAssignedMachine = new("Folders_GetSubfoldersWithAssignedMachine", "GET", "/odata/Folders/UiPath.Server.Configuration.OData.GetSubfoldersWithAssignedMachine")
    { Context = OperationContext.Tenant, WebApi20 = "Units.View or SubFolders.View - Gets the subfolders in which the machines is directly assigned for any folder or for subfolders only", Area = "OR.Folders", Versions = "15-20", Options = Pages };
    public static readonly Operation GetUsersForFolderByKeyAndIncludeinherited = new("Folders_GetUsersForFolderByKeyAndIncludeinherited", "GET", "/odata/Folders/UiPath.Server.Configuration.OData.GetUsersForFolder(key={key},includeInherited={includeInherited})")
    { Context = OperationContext.Tenant, GuidePermission = "Folders.View or Subfolders.View and Users.View", WebApi20 = "Units.View or SubFolders.View or Assets.Create or Assets.Edit - Gets users for any folder or if the user has SubFolders.View/Assets.Create/Assets.Edit permission on the provided folder", Area = "OR.Folders", Versions = "11-20", Options = Pages };
    public static readonly Operation ToggleFolderMachineInherit = new("Folders_ToggleFolderMachineInherit", "POST", "/odata/Folders/UiPath.Server.Configuration.OData.ToggleFolderMachineInherit")
    { Context = OperationContext.Tenant, WebApi20 = "Units.Edit or SubFolders.Edit - Propagate machine to subfolders only if Units.Edit permission is provided or only if SubFolders.Edit permission on all folders provided", Area = "OR.Folders", Versions = "15-20" };
    public static readonly Operation UpdateMachinesToFolderAssociations = new("Folders_UpdateMachinesToFolderAssociations", "POST", "/odata/Folders/UiPath.Server.Configuration.OData.UpdateMachinesToFolderAssociations")
    { Context = OperationContext.Tenant, WebApi20 = "Units.Edit or SubFolders.Edit - Update machines to any folder associations or only if user has SubFolders.Edit permission on all folders provided", Area = "OR.Folders", Versions = "15-20" };
}
