using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag JobTriggers.</summary>
internal static class JobTriggerOperations
{
    public static readonly Operation DeliverPayloadByInboxid = new("JobTriggers_DeliverPayloadByInboxid", "POST", "/api/JobTriggers/DeliverPayload/{inboxId}")
    { Context = OperationContext.Folder, WebApi20 = "Jobs.Edit", Area = "OR.Jobs", Versions = "18-20" };
    public static readonly Operation GetPayloadByInboxid = new("JobTriggers_GetPayloadByInboxid", "GET", "/api/JobTriggers/GetPayload/{inboxId}")
    { Context = OperationContext.Folder, Versions = "18-20" };
    public static readonly Operation Get = new("JobTriggers_Get", "GET", "/odata/JobTriggers")
    { Context = OperationContext.Folder, WebApi20 = "Jobs.View", Area = "OR.Jobs", Versions = "11-20", Options = Pages };
    public static readonly Operation GetByJobKey = new("JobTriggers_GetByJobKey", "GET", "/odata/JobTriggers/UiPath.Server.Configuration.OData.GetByJobKey(jobKey={jobKey})")
    { Context = OperationContext.Folder, WebApi20 = "Jobs.View", Area = "OR.Jobs", Versions = "20", Options = Pages };
    public static readonly Operation GetWithWaitEventsByJobid = new("JobTriggers_GetWithWaitEventsByJobid", "GET", "/odata/JobTriggers/UiPath.Server.Configuration.OData.GetWithWaitEvents(jobId={jobId})")
    { Context = OperationContext.Folder, WebApi20 = "Jobs.View", Area = "OR.Jobs", Versions = "15-20", Options = Pages };
}
