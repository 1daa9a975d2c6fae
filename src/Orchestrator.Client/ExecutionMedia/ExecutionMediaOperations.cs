using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag ExecutionMedia.</summary>
internal static class ExecutionMediaOperations
{
    public static readonly Operation Get = new("ExecutionMedia_Get", "GET", "/odata/ExecutionMedia")
    { Context = OperationContext.Folder, GuidePermission = "ExecutionMedia.View", Area = "OR.Monitoring", Versions = "11-20", Options = Pages };
    public static readonly Operation GetById = new("ExecutionMedia_GetById", "GET", "/odata/ExecutionMedia({key})")
    { Context = OperationContext.Folder, GuidePermission = "ExecutionMedia.View", Area = "OR.Monitoring", Versions = "11-20", Options = Entity };
    public static readonly Operation DeleteMediaByJobId = new("ExecutionMedia_DeleteMediaByJobId", "POST", "/odata/ExecutionMedia/UiPath.Server.Configuration.OData.DeleteMediaByJobId")
    { Context = OperationContext.Folder, GuidePermission = "ExecutionMedia.View", WebApi20 = "ExecutionMedia.Delete", Area = "OR.Monitoring", Versions = "11-20" };
    public static readonly Operation DownloadMediaByJobId = new("ExecutionMedia_DownloadMediaByJobId", "GET", "/odata/ExecutionMedia/UiPath.Server.Configuration.OData.DownloadMediaByJobId(jobId={jobId})")
    { Context = OperationContext.Folder, GuidePermission = "ExecutionMedia.View", Area = "OR.Monitoring", Versions = "11-20" };
}
