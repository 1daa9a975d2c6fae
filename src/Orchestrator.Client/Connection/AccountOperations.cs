namespace Orchestrator.Client;

/// <summary>The operations under the tag Account.</summary>
internal static class AccountOperations
{
    public static readonly Operation Authenticate = new("Account_Authenticate", "POST", "/api/Account/Authenticate")
    { Context = OperationContext.Tenant, Versions = "11-18", Deprecated = true };
}
