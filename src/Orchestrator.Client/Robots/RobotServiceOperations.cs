namespace Orchestrator.Client;

/// <summary>The operations under the tag RobotsService: what robots of older servers send.</summary>
internal static class RobotServiceOperations
{
    public static readonly Operation AcquireLicense = new("RobotsService_AcquireLicense", "POST", "/api/RobotsService/AcquireLicense")
    { Context = OperationContext.Tenant, Versions = "-10" };
    public static readonly Operation BeginSession = new("RobotsService_BeginSession", "POST", "/api/RobotsService/BeginSession")
    { Context = OperationContext.Tenant, Versions = "11" };
    public static readonly Operation EndSession = new("RobotsService_EndSession", "POST", "/api/RobotsService/EndSession")
    { Context = OperationContext.Tenant, Versions = "11" };
    public static readonly Operation GetAssociatedProcesses = new("RobotsService_GetAssociatedProcesses", "GET", "/api/RobotsService/GetAssociatedProcesses")
    { Context = OperationContext.Tenant, Versions = "-10" };
    public static readonly Operation GetConnectionData = new("RobotsService_GetConnectionData", "GET", "/api/RobotsService/GetConnectionData")
    { Context = OperationContext.Tenant, Versions = "11" };
    public static readonly Operation GetProcesses = new("RobotsService_GetProcesses", "POST", "/api/RobotsService/GetProcesses")
    { Context = OperationContext.Tenant, Versions = "11" };
    public static readonly Operation GetRobotMappings = new("RobotsService_GetRobotMappings", "GET", "/api/RobotsService/GetRobotMappings")
    { Context = OperationContext.Tenant, Versions = "-10" };
    public static readonly Operation GetSharedConnectionData = new("RobotsService_GetSharedConnectionData", "GET", "/api/RobotsService/GetSharedConnectionData")
    { Context = OperationContext.Tenant, Versions = "11" };
    public static readonly Operation Heartbeat = new("RobotsService_Heartbeat", "POST", "/api/RobotsService/Heartbeat")
    { Context = OperationContext.Tenant, Versions = "11" };
    public static readonly Operation HeartbeatV2 = new("RobotsService_HeartbeatV2", "POST", "/api/RobotsService/HeartbeatV2")
    { Context = OperationContext.Tenant, Versions = "11" };
    public static readonly Operation ReleaseLicense = new("RobotsService_ReleaseLicense", "POST", "/api/RobotsService/ReleaseLicense")
    { Context = OperationContext.Tenant, Versions = "-10" };
    public static readonly Operation StartService = new("RobotsService_StartService", "POST", "/api/RobotsService/StartService")
    { Context = OperationContext.Tenant, Versions = "11" };
    public static readonly Operation StopService = new("RobotsService_StopService", "POST", "/api/RobotsService/StopService")
    { Context = OperationContext.Tenant, Versions = "11" };
    public static readonly Operation SubmitHeartbeat = new("RobotsService_SubmitHeartbeat", "POST", "/api/RobotsService/SubmitHeartbeat")
    { Context = OperationContext.Tenant, Versions = "-10" };
    public static readonly Operation SubmitJobState = new("RobotsService_SubmitJobState", "POST", "/api/RobotsService/SubmitJobState")
    { Context = OperationContext.Tenant, Versions = "11" };
    public static readonly Operation UploadScreenshot = new("RobotsService_UploadScreenshot", "POST", "/api/RobotsService/UploadScreenshot")
    { Context = OperationContext.Tenant, Versions = "11" };
}
