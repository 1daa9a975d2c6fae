namespace Orchestrator.Client;

/// <summary>The operations under the tag OAuth: tokens of older servers.</summary>
internal static class LegacyTokenOperations
{
    public static readonly Operation Get = new("OAuth_Get", "GET", "/api/auth/oauth/token")
    { Context = OperationContext.Tenant, Versions = "11" };
    public static readonly Operation Post = new("OAuth_Post", "POST", "/api/auth/oauth/token")
    { Context = OperationContext.Tenant, Versions = "11" };
}
