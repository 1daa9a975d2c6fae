namespace Orchestrator.Client;

/// <summary>The operations under the tag MessageTemplates.</summary>
internal static class MessageTemplateOperations
{
    public static readonly Operation Get = new("MessageTemplates_Get", "GET", "/odata/MessageTemplates")
    { Context = OperationContext.Tenant, Versions = "11-16" };
    public static readonly Operation PutById = new("MessageTemplates_PutById", "PUT", "/odata/MessageTemplates('{key}')")
    { Context = OperationContext.Tenant, Versions = "11-16" };
}
