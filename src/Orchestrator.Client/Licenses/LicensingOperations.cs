namespace Orchestrator.Client;

/// <summary>The operations under the tag Licensing.</summary>
internal static class LicensingOperations
{
    public static readonly Operation Acquire = new("Licensing_Acquire", "POST", "/api/Licensing/Acquire")
    { Context = OperationContext.Tenant, WebApi20 = "Requires authentication", Area = "OR.Administration", Versions = "11-20" };
    public static readonly Operation Release = new("Licensing_Release", "PUT", "/api/Licensing/Release")
    { Context = OperationContext.Tenant, WebApi20 = "Requires authentication", Area = "OR.Administration", Versions = "11-20" };
}
