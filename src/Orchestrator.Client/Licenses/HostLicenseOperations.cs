namespace Orchestrator.Client;

/// <summary>The operations under the tag HostLicenses: the licenses of a server, for its host administrator.</summary>
internal static class HostLicenseOperations
{
    public static readonly Operation Get = new("HostLicenses_Get", "GET", "/odata/HostLicenses")
    { Context = OperationContext.Tenant, Versions = "11-18" };
    public static readonly Operation GetById = new("HostLicenses_GetById", "GET", "/odata/HostLicenses({key})")
    { Context = OperationContext.Tenant, Versions = "11-18" };
    public static readonly Operation DeleteById = new("HostLicenses_DeleteById", "DELETE", "/odata/HostLicenses({key})")
    { Context = OperationContext.Tenant, Versions = "11-18" };
    public static readonly Operation ActivateLicenseOffline = new("HostLicenses_ActivateLicenseOffline", "POST", "/odata/HostLicenses/UiPath.Server.Configuration.OData.ActivateLicenseOffline")
    { Context = OperationContext.Tenant, Versions = "11-18" };
    public static readonly Operation ActivateLicenseOnline = new("HostLicenses_ActivateLicenseOnline", "POST", "/odata/HostLicenses/UiPath.Server.Configuration.OData.ActivateLicenseOnline")
    { Context = OperationContext.Tenant, Versions = "11-18" };
    public static readonly Operation DeactivateLicenseOnline = new("HostLicenses_DeactivateLicenseOnline", "POST", "/odata/HostLicenses/UiPath.Server.Configuration.OData.DeactivateLicenseOnline")
    { Context = OperationContext.Tenant, Versions = "11-18" };
    public static readonly Operation DeleteTenantLicense = new("HostLicenses_DeleteTenantLicense", "POST", "/odata/HostLicenses/UiPath.Server.Configuration.OData.DeleteTenantLicense")
    { Context = OperationContext.Tenant, Versions = "11-18" };
    public static readonly Operation GetDeactivateLicenseOffline = new("HostLicenses_GetDeactivateLicenseOffline", "POST", "/odata/HostLicenses/UiPath.Server.Configuration.OData.GetDeactivateLicenseOffline")
    { Context = OperationContext.Tenant, Versions = "11-18" };
    public static readonly Operation GetLicenseOffline = new("HostLicenses_GetLicenseOffline", "POST", "/odata/HostLicenses/UiPath.Server.Configuration.OData.GetLicenseOffline")
    { Context = OperationContext.Tenant, Versions = "11-18" };
    public static readonly Operation SetTenantLicense = new("HostLicenses_SetTenantLicense", "POST", "/odata/HostLicenses/UiPath.Server.Configuration.OData.SetTenantLicense")
    { Context = OperationContext.Tenant, Versions = "11-18" };
    public static readonly Operation UpdateLicenseOnline = new("HostLicenses_UpdateLicenseOnline", "POST", "/odata/HostLicenses/UiPath.Server.Configuration.OData.UpdateLicenseOnline")
    { Context = OperationContext.Tenant, Versions = "11-18" };
    public static readonly Operation UploadLicense = new("HostLicenses_UploadLicense", "POST", "/odata/HostLicenses/UiPath.Server.Configuration.OData.UploadLicense")
    { Context = OperationContext.Tenant, Versions = "11-18" };
    public static readonly Operation GetTenantLicenseByTenantid = new("HostLicenses_GetTenantLicenseByTenantid", "GET", "/odata/HostLicenses/UiPath.Server.Configuration.OData.GetTenantLicense(tenantId={tenantId})")
    { Context = OperationContext.Tenant, Versions = "11-18" };
}
