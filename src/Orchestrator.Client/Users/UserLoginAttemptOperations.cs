using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag UserLoginAttempts.</summary>
internal static class UserLoginAttemptOperations
{
    public static readonly Operation GetById = new("UserLoginAttempts_GetById", "GET", "/odata/UserLoginAttempts({key})")
    { Context = OperationContext.Tenant, GuidePermission = "Requires authentication", Area = "OR.Users", Versions = "11-16", Deprecated = true, Options = Pages };
}
