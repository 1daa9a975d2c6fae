using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag AuditLogs.</summary>
internal static class AuditLogOperations
{
    public static readonly Operation Get = new("AuditLogs_Get", "GET", "/odata/AuditLogs")
    { Context = OperationContext.Tenant, GuidePermission = "Audit.View", Area = "OR.Audit", Versions = "11-20", Options = Pages };
    public static readonly Operation Export = new("AuditLogs_Export", "POST", "/odata/AuditLogs/UiPath.Server.Configuration.OData.Export")
    { Context = OperationContext.Tenant, WebApi20 = "Audit.View", Area = "OR.Audit", Versions = "15-20", Options = Pages };
    public static readonly Operation GetAuditLogDetailsByAuditlogid = new("AuditLogs_GetAuditLogDetailsByAuditlogid", "GET", "/odata/AuditLogs/UiPath.Server.Configuration.OData.GetAuditLogDetails(auditLogId={auditLogId})")
    { Context = OperationContext.Tenant, GuidePermission = "Audit.View", Area = "OR.Audit", Versions = "11-20", Options = Rows };
    public static readonly Operation Reports = new("AuditLogs_Reports", "GET", "/odata/AuditLogs/UiPath.Server.Configuration.OData.Reports")
    { Context = OperationContext.Tenant, GuidePermission = "Audit.View", Area = "OR.Audit", Versions = "11-17", Options = Pages };
}
