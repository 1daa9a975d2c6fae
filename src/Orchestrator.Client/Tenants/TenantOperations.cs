using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag Tenants.</summary>
internal static class TenantOperations
{
    public static readonly Operation Get = new("Tenants_Get", "GET", "/odata/Tenants")
    { Context = OperationContext.Tenant, WebApi20 = "Requires authentication", Area = "OR.Administration", Versions = "11-20", Options = Pages };
    public static readonly Operation GetById = new("Tenants_GetById", "GET", "/odata/Tenants({key})")
    { Context = OperationContext.Tenant, WebApi20 = "Requires authentication", Area = "OR.Administration", Versions = "11-20", Options = Entity };
    public static readonly Operation Post = new("Tenants_Post", "POST", "/odata/Tenants")
    { Context = OperationContext.Tenant, Area = "OR.Administration", Versions = "11-18" };
    public static readonly Operation PatchById = new("Tenants_PatchById", "PATCH", "/odata/Tenants({key})")
    { Context = OperationContext.Tenant, Area = "OR.Administration", Versions = "11-18" };
    public static readonly Operation DeleteById = new("Tenants_DeleteById", "DELETE", "/odata/Tenants({key})")
    { Context = OperationContext.Tenant, Area = "OR.Administration", Versions = "11-18" };
    public static readonly Operation SetActive = new("Tenants_SetActive", "POST", "/odata/Tenants/UiPath.Server.Configuration.OData.SetActive")
    { Context = OperationContext.Tenant, Area = "OR.Administration", Versions = "11-18" };
}
