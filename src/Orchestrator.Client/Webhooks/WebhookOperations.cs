using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag Webhooks.</summary>
internal static class WebhookOperations
{
    public static readonly Operation Get = new("Webhooks_Get", "GET", "/odata/Webhooks")
    { Context = OperationContext.Tenant, GuidePermission = "Webhooks.View", Area = "OR.Webhooks", Versions = "11-20", Options = Pages };
    public static readonly Operation Post = new("Webhooks_Post", "POST", "/odata/Webhooks")
    { Context = OperationContext.Tenant, GuidePermission = "Webhooks.Create", Area = "OR.Webhooks", Versions = "11-20" };
    public static readonly Operation GetById = new("Webhooks_GetById", "GET", "/odata/Webhooks({key})")
    { Context = OperationContext.Tenant, GuidePermission = "Webhooks.View", Area = "OR.Webhooks", Versions = "11-20", Options = Entity };
    public static readonly Operation PutById = new("Webhooks_PutById", "PUT", "/odata/Webhooks({key})")
    { Context = OperationContext.Tenant, GuidePermission = "Webhooks.Edit", Area = "OR.Webhooks", Versions = "11-20" };
    public static readonly Operation DeleteById = new("Webhooks_DeleteById", "DELETE", "/odata/Webhooks({key})")
    { Context = OperationContext.Tenant, GuidePermission = "Webhooks.Delete", Area = "OR.Webhooks", Versions = "11-20" };
    public static readonly Operation PatchById = new("Webhooks_PatchById", "PATCH", "/odata/Webhooks({key})")
    { Context = OperationContext.Tenant, GuidePermission = "Webhooks.Edit", Area = "OR.Webhooks", Versions = "11-20" };
    public static readonly Operation PingById = new("Webhooks_PingById", "POST", "/odata/Webhooks({key})/UiPath.Server.Configuration.OData.Ping")
    { Context = OperationContext.Tenant, GuidePermission = "Webhooks.View", Area = "OR.Webhooks", Versions = "11-20", Options = Entity };
    public static readonly Operation GetEventTypes = new("Webhooks_GetEventTypes", "GET", "/odata/Webhooks/UiPath.Server.Configuration.OData.GetEventTypes")
    { Context = OperationContext.Tenant, GuidePermission = "Webhooks.View", Area = "OR.Webhooks", Versions = "11-20", Options = Rows };
    public static readonly Operation TriggerCustom = new("Webhooks_TriggerCustom", "POST", "/odata/Webhooks/UiPath.Server.Configuration.OData.TriggerCustom")
    { Context = OperationContext.Tenant, GuidePermission = "Webhooks.View", Area = "OR.Webhooks", Versions = "11-20", Options = Entity };
}
