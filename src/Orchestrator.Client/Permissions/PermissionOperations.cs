using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag Permissions.</summary>
internal static class PermissionOperations
{
    public static readonly Operation Get = new("Permissions_Get", "GET", "/odata/Permissions")
    { Context = OperationContext.Tenant, GuidePermission = "", Versions = "11-20", Options = Pages };
}
