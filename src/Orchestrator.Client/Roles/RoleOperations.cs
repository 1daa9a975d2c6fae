using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag Roles.</summary>
internal static class RoleOperations
{
    public static readonly Operation Get = new("Roles_Get", "GET", "/odata/Roles")
    { Context = OperationContext.Tenant, GuidePermission = "Roles.View", WebApi20 = "Roles.View or Units.Edit or SubFolders.Edit", Area = "OR.Users", Versions = "11-20", Options = Pages };
    public static readonly Operation Post = new("Roles_Post", "POST", "/odata/Roles")
    { Context = OperationContext.Tenant, GuidePermission = "Roles.Create", Area = "OR.Users", Versions = "11-20" };
    public static readonly Operation GetById = new("Roles_GetById", "GET", "/odata/Roles({key})")
    { Context = OperationContext.Tenant, GuidePermission = "Roles.View", Area = "OR.Users", Versions = "11-20", Options = Entity };
    public static readonly Operation PutById = new("Roles_PutById", "PUT", "/odata/Roles({key})")
    { Context = OperationContext.Tenant, GuidePermission = "Roles.Edit", Area = "OR.Users", Versions = "11-20" };
    public static readonly Operation DeleteById = new("Roles_DeleteById", "DELETE", "/odata/Roles({key})")
    { Context = OperationContext.Tenant, GuidePermission = "Roles.Delete", Area = "OR.Users", Versions = "11-20" };
    public static readonly Operation SetUsersById = new("Roles_SetUsersById", "POST", "/odata/Roles({key})/UiPath.Server.Configuration.OData.SetUsers")
    { Context = OperationContext.Tenant, GuidePermission = "Users.Edit", WebApi20 = "Roles.Edit and Users.View", Area = "OR.Users", Versions = "11-20", Repeatable = true };
    public static readonly Operation GetUserIdsForRoleByKey = new("Roles_GetUserIdsForRoleByKey", "GET", "/odata/Roles/UiPath.Server.Configuration.OData.GetUserIdsForRole(key={key})")
    { Context = OperationContext.Tenant, GuidePermission = "Roles.View or Users.View", Area = "OR.Users", Versions = "11-20", Options = Rows };
    public static readonly Operation GetUsersForRoleByKey = new("Roles_GetUsersForRoleByKey", "GET", "/odata/Roles/UiPath.Server.Configuration.OData.GetUsersForRole(key={key})")
    { Context = OperationContext.Tenant, GuidePermission = "Roles.View & Users.View", Area = "OR.Users", Versions = "11-20", Options = Pages };
}
