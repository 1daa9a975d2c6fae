using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag CredentialStores.</summary>
internal static class CredentialStoreOperations
{
    public static readonly Operation Get = new("CredentialStores_Get", "GET", "/odata/CredentialStores")
    { Context = OperationContext.Tenant, WebApi20 = "Settings.View or Assets.Create or Assets.Edit or Assets.View or Robots.Create or Robots.Edit or Robots.View or Buckets.Create or Buckets.Edit", Area = "OR.Settings", Versions = "11-20", Options = Pages };
    public static readonly Operation Post = new("CredentialStores_Post", "POST", "/odata/CredentialStores")
    { Context = OperationContext.Tenant, WebApi20 = "Settings.Create", Area = "OR.Settings", Versions = "11-20" };
    public static readonly Operation GetById = new("CredentialStores_GetById", "GET", "/odata/CredentialStores({key})")
    { Context = OperationContext.Tenant, WebApi20 = "Settings.View", Area = "OR.Settings", Versions = "11-20", Options = Entity };
    public static readonly Operation PutById = new("CredentialStores_PutById", "PUT", "/odata/CredentialStores({key})")
    { Context = OperationContext.Tenant, WebApi20 = "Settings.Edit", Area = "OR.Settings", Versions = "11-20" };
    public static readonly Operation DeleteById = new("CredentialStores_DeleteById", "DELETE", "/odata/CredentialStores({key})")
    { Context = OperationContext.Tenant, WebApi20 = "Settings.Delete", Area = "OR.Settings", Versions = "11-20" };
    public static readonly Operation SetDefaultStoreForResourceTypeById = new("CredentialStores_SetDefaultStoreForResourceTypeById", "POST", "/odata/CredentialStores({key})/UiPath.Server.Configuration.OData.SetDefaultStoreForResourceType")
    { Context = OperationContext.Tenant, WebApi20 = "Settings.Edit", Area = "OR.Settings", Versions = "11-20" };
    public static readonly Operation GetAvailableCredentialStoreTypes = new("CredentialStores_GetAvailableCredentialStoreTypes", "GET", "/odata/CredentialStores/UiPath.Server.Configuration.OData.GetAvailableCredentialStoreTypes")
    { Context = OperationContext.Tenant, WebApi20 = "Settings.View", Area = "OR.Settings", Versions = "11-20", Options = Rows };
    public static readonly Operation GetDefaultStoreForResourceTypeByResourcetype = new("CredentialStores_GetDefaultStoreForResourceTypeByResourcetype", "GET", "/odata/CredentialStores/UiPath.Server.Configuration.OData.GetDefaultStoreForResourceType(resourceType='{resourceType}')")
    { Context = OperationContext.Tenant, WebApi20 = "Settings.View or Assets.Create or Assets.Edit or Assets.View or Robots.Create or Robots.Edit or Robots.View or Buckets.Create or Buckets.Edit", Area = "OR.Settings", Versions = "11-20", Options = Entity };
    public static readonly Operation GetResourcesForCredentialsProxyResourceTypes = new("CredentialStores_GetResourcesForCredentialsProxyResourceTypes", "GET", "/odata/CredentialStores/UiPath.Server.Configuration.OData.GetResourcesForCredentialsProxyResourceTypes(key={key},resourceType='{resourceType}')")
    { Context = OperationContext.Tenant, WebApi20 = "Settings.View", Area = "OR.Settings", Versions = "15-20", Options = Pages };
    public static readonly Operation GetResourcesForCredentialStoreTypesByKeyAndResourcetype = new("CredentialStores_GetResourcesForCredentialStoreTypesByKeyAndResourcetype", "GET", "/odata/CredentialStores/UiPath.Server.Configuration.OData.GetResourcesForCredentialStoreTypes(key={key},resourceType='{resourceType}')")
    { Context = OperationContext.Tenant, WebApi20 = "Settings.View", Area = "OR.Settings", Versions = "11-20", Options = Pages };
    public static readonly Operation PostDeleteById = new("CredentialStores_PostDeleteById", "POST", "/odata/CredentialStores({Id})/UiPath.Server.Configuration.OData.Delete")
    { Context = OperationContext.Tenant, Area = "OR.Settings", Versions = "-10" };
}
