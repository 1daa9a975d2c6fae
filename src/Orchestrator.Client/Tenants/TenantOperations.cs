using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag Tenants.</summary>
internal static class TenantOperations
{
    public static readonly Operation Get = new("Tenants_Get", "GET", "/odata/Tenants")
    { Context = OperationContext.Tenant, WebApi20 = "Requires authentication", Area = "OR.Administration", Options = Pages };
    public static readonly Operation GetById = new("Tenants_GetById", "GET", "/odata/Tenants({key})")
    { Context = OperationContext.Tenant, WebApi20 = "Requires authentication", Area = "OR.Administration", Options = Entity };
}
