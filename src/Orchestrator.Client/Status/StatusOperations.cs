namespace Orchestrator.Client;

/// <summary>The operations under the tag Status.</summary>
internal static class StatusOperations
{
    public static readonly Operation Get = new("Status_Get", "GET", "/api/Status/Get")
    { Context = OperationContext.Tenant, Versions = "11-20" };
    public static readonly Operation VerifyHostAvailibility = new("Status_VerifyHostAvailibility", "GET", "/api/Status/VerifyHostAvailibility")
    { Context = OperationContext.Tenant, WebApi20 = "Webhooks.Create or Webhooks.Edit", Versions = "11-20" };
}
