using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag Users.</summary>
internal static class UserOperations
{
    public static readonly Operation Get = new("Users_Get", "GET", "/odata/Users")
    { Context = OperationContext.Tenant, GuidePermission = "Users.View", Area = "OR.Users", Versions = "11-20", Options = Pages };
    public static readonly Operation Post = new("Users_Post", "POST", "/odata/Users")
    { Context = OperationContext.Tenant, GuidePermission = "Users.Create", Area = "OR.Users", Versions = "11-20" };
    public static readonly Operation GetById = new("Users_GetById", "GET", "/odata/Users({key})")
    { Context = OperationContext.Tenant, GuidePermission = "Users.View", WebApi20 = "Requires authentication", Area = "OR.Users", Versions = "11-20", Options = Entity };
    public static readonly Operation PutById = new("Users_PutById", "PUT", "/odata/Users({key})")
    { Context = OperationContext.Tenant, GuidePermission = "Users.Edit", WebApi20 = "Users.Edit or Robots.Create or Robots.Edit or Robots.Delete", Area = "OR.Users", Versions = "11-20" };
    public static readonly Operation DeleteById = new("Users_DeleteById", "DELETE", "/odata/Users({key})")
    { Context = OperationContext.Tenant, GuidePermission = "Users.Delete", Area = "OR.Users", Versions = "11-20" };
    public static readonly Operation PatchById = new("Users_PatchById", "PATCH", "/odata/Users({key})")
    { Context = OperationContext.Tenant, GuidePermission = "Users.Edit", WebApi20 = "Requires authentication", Area = "OR.Users", Versions = "11-20" };
    public static readonly Operation AssignRolesById = new("Users_AssignRolesById", "POST", "/odata/Users({key})/UiPath.Server.Configuration.OData.AssignRoles")
    { Context = OperationContext.Tenant, WebApi20 = "Users.Edit or Users.Create", Area = "OR.Users", Versions = "15-20", Repeatable = true };
    public static readonly Operation ChangeUserCultureById = new("Users_ChangeUserCultureById", "POST", "/odata/Users({key})/UiPath.Server.Configuration.OData.ChangeUserCulture")
    { Context = OperationContext.Tenant, WebApi20 = "Users.Edit", Area = "OR.Users", Versions = "11-20", Repeatable = true };
    public static readonly Operation ToggleRoleById = new("Users_ToggleRoleById", "POST", "/odata/Users({key})/UiPath.Server.Configuration.OData.ToggleRole")
    { Context = OperationContext.Tenant, GuidePermission = "Users.Edit", Area = "OR.Users", Versions = "11-20", Repeatable = true };
    public static readonly Operation ChangeCulture = new("Users_ChangeCulture", "POST", "/odata/Users/UiPath.Server.Configuration.OData.ChangeCulture")
    { Context = OperationContext.Tenant, GuidePermission = "Requires authentication", Area = "OR.Users", Versions = "11-20", Repeatable = true };
    public static readonly Operation GetCurrentPermissions = new("Users_GetCurrentPermissions", "GET", "/odata/Users/UiPath.Server.Configuration.OData.GetCurrentPermissions")
    { Context = OperationContext.Tenant, GuidePermission = "Requires authentication", Area = "OR.Users", Versions = "11-20", Options = Entity };
    public static readonly Operation GetCurrentUser = new("Users_GetCurrentUser", "GET", "/odata/Users/UiPath.Server.Configuration.OData.GetCurrentUser")
    { Context = OperationContext.Tenant, Area = "OR.Users", Versions = "11-20", Options = Entity };
    public static readonly Operation ValidateByUserids = new("Users_ValidateByUserids", "GET", "/odata/Users/UiPath.Server.Configuration.OData.Validate(userIds=[{userIds}])")
    { Context = OperationContext.Tenant, WebApi20 = "Users.View", Area = "OR.Users", Versions = "15-20", Options = Rows };
    public static readonly Operation ImportUsers = new("Users_ImportUsers", "POST", "/odata/Users/UiPath.Server.Configuration.OData.ImportUsers")
    { Context = OperationContext.Tenant, GuidePermission = "Users.Create", Versions = "11" };
    public static readonly Operation SetActiveById = new("Users_SetActiveById", "POST", "/odata/Users({key})/UiPath.Server.Configuration.OData.SetActive")
    { Context = OperationContext.Tenant, GuidePermission = "Users.Edit", Area = "OR.Users", Versions = "11-18", Deprecated = true };
    public static readonly Operation ToggleOrganizationUnitById = new("Users_ToggleOrganizationUnitById", "POST", "/odata/Users({key})/UiPath.Server.Configuration.OData.ToggleOrganizationUnit")
    { Context = OperationContext.Tenant, Area = "OR.Users", Versions = "11-18" };
    public static readonly Operation ChangePasswordById = new("Users_ChangePasswordById", "POST", "/odata/Users({key})/UiPath.Server.Configuration.OData.ChangePassword")
    { Context = OperationContext.Tenant, Area = "OR.Users", Versions = "16" };
    public static readonly Operation UpdatePassword = new("Users_UpdatePassword", "POST", "/odata/Users/UiPath.Server.Configuration.OData.UpdatePassword")
    { Context = OperationContext.Tenant, Area = "OR.Users", Versions = "16" };
}
