namespace Orchestrator.Client;

/// <summary>The operations under the tag PackageFeeds.</summary>
internal static class PackageFeedOperations
{
    public static readonly Operation GetFolderFeed = new("PackageFeeds_GetFolderFeed", "GET", "/api/PackageFeeds/GetFolderFeed")
    { Context = OperationContext.Tenant, WebApi20 = "Requires authentication", Area = "OR.Execution", Versions = "15-20" };
}
