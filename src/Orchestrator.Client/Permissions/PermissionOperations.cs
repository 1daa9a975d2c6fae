using static Orchestrator.Client.ODataOptions;
using static Orchestrator.Client.OperationContext;

namespace Orchestrator.Client;

/// <summary>The operations under the tag Permissions.</summary>
internal static class PermissionOperations
{
    public static readonly Operation Get = new("Permissions_Get", "GET", "/odata/Permissions")
    { Context = Tenant, Page = "", Versions = "11-20", Options = Pages };
}
