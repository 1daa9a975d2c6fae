using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag RobotLogs.</summary>
internal static class RobotLogOperations
{
    public static readonly Operation Get = new("RobotLogs_Get", "GET", "/odata/RobotLogs")
    { Context = OperationContext.Folder, GuidePermission = "Logs.View", Area = "OR.Monitoring", Versions = "11-20", Options = Pages, Key = null, CountLimit = 10_000 };
    public static readonly Operation Export = new("RobotLogs_Export", "POST", "/odata/RobotLogs/UiPath.Server.Configuration.OData.Export")
    { Context = OperationContext.Folder, WebApi20 = "Logs.View", Area = "OR.Monitoring", Versions = "15-20", Options = Pages };
    public static readonly Operation GetTotalCount = new("RobotLogs_GetTotalCount", "GET", "/odata/RobotLogs/UiPath.Server.Configuration.OData.GetTotalCount")
    { Context = OperationContext.Folder, GuidePermission = "Logs.View", Area = "OR.Monitoring", Versions = "11-20", Options = Pages };
    public static readonly Operation Reports = new("RobotLogs_Reports", "GET", "/odata/RobotLogs/UiPath.Server.Configuration.OData.Reports")
    { Context = OperationContext.Folder, GuidePermission = "Logs.View", Area = "OR.Monitoring", Versions = "11-17", Options = Pages };
}
