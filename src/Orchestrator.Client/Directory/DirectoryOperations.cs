namespace Orchestrator.Client;

/// <summary>The operations under the tag DirectoryService.</summary>
internal static class DirectoryOperations
{
    public static readonly Operation GetDirectoryPermissions = new("DirectoryService_GetDirectoryPermissions", "GET", "/api/DirectoryService/GetDirectoryPermissions")
    { Context = OperationContext.Tenant, WebApi20 = "Users.View", Area = "OR.Users", Versions = "11-20" };
    public static readonly Operation GetDomains = new("DirectoryService_GetDomains", "GET", "/api/DirectoryService/GetDomains")
    { Context = OperationContext.Tenant, WebApi20 = "Users.View or Units.Edit or SubFolders.Edit", Area = "OR.Users", Versions = "11-20" };
    public static readonly Operation GetDomainUserId = new("DirectoryService_GetDomainUserId", "GET", "/api/DirectoryService/GetDomainUserId")
    { Context = OperationContext.Tenant, WebApi20 = "Users.View or Units.Edit or SubFolders.Edit", Area = "OR.Users", Versions = "18-20" };
    public static readonly Operation SearchForUsersAndGroups = new("DirectoryService_SearchForUsersAndGroups", "GET", "/api/DirectoryService/SearchForUsersAndGroups")
    { Context = OperationContext.Tenant, WebApi20 = "Users.View or Units.Edit or SubFolders.Edit", Area = "OR.Users", Versions = "11-20" };
}
