namespace Orchestrator.Client;

/// <summary>The operations under the tag FoldersNavigation.</summary>
internal static class FolderNavigationOperations
{
    public static readonly Operation GetAllFoldersForCurrentUser = new("FoldersNavigation_GetAllFoldersForCurrentUser", "GET", "/api/FoldersNavigation/GetAllFoldersForCurrentUser")
    { Context = OperationContext.Tenant, WebApi20 = "Requires authentication", AcceptsOAuth = false, Versions = "11-20" };
    public static readonly Operation GetAllRolesForUser = new("FoldersNavigation_GetAllRolesForUser", "GET", "/api/FoldersNavigation/GetAllRolesForUser")
    { Context = OperationContext.Tenant, WebApi20 = "(Units.View - Gets roles from all folders) and (SubFolders.View - Gets roles only from folders where caller has SubFolders.View permission)", AcceptsOAuth = false, Versions = "11-20" };
    public static readonly Operation GetFolderNavigationContextForCurrentUser = new("FoldersNavigation_GetFolderNavigationContextForCurrentUser", "GET", "/api/FoldersNavigation/GetFolderNavigationContextForCurrentUser")
    { Context = OperationContext.Tenant, WebApi20 = "Requires authentication", AcceptsOAuth = false, Versions = "11-20" };
    public static readonly Operation GetFoldersForCurrentUser = new("FoldersNavigation_GetFoldersForCurrentUser", "GET", "/api/FoldersNavigation/GetFoldersForCurrentUser")
    { Context = OperationContext.Tenant, WebApi20 = "Requires authentication", AcceptsOAuth = false, Versions = "11-20" };
}
