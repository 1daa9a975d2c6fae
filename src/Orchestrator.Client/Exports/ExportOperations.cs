using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag Exports.</summary>
internal static class ExportOperations
{
    public static readonly Operation GetById = new("Exports_GetById", "GET", "/odata/Exports({key})")
    { Context = OperationContext.Tenant, WebApi20 = "Requires authentication", Versions = "16-20", Options = Entity };
    public static readonly Operation GetDownloadLinkById = new("Exports_GetDownloadLinkById", "GET", "/odata/Exports({key})/UiPath.Server.Configuration.OData.GetDownloadLink")
    { Context = OperationContext.Tenant, WebApi20 = "Requires authentication", Versions = "16-20", Options = Entity };
}
