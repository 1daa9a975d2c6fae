using static Orchestrator.Client.ODataOptions;
using static Orchestrator.Client.OperationContext;

namespace Orchestrator.Client;

/// <summary>The operations under the tag UserLoginAttempts.</summary>
internal static class UserLoginAttemptOperations
{
    public static readonly Operation GetById = new("UserLoginAttempts_GetById", "GET", "/odata/UserLoginAttempts({key})")
    { Context = Tenant, Page = "Requires authentication", Area = "OR.Users", Versions = "11-16", Deprecated = true, Options = Pages };
}
