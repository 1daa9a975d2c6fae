using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>Robot sessions.</summary>
internal sealed class SessionService : Service
{
    public SessionService()
    {
        Map(RobotSessionOperations.Get, call => Answer.Rows(call, SessionTables.Session, Where(call, "OrganizationUnitId", call.Folder.Id)));
        Map(RobotSessionOperations.GetGlobalSessions, call => Answer.Rows(call, SessionTables.Session, All(call)));
        Map(RobotSessionOperations.GetUsernames, call => Answer.Values(call, "Edm.String", Usernames(call), (json, value) => json.WriteValue(value)));
        Map(RobotSessionOperations.GetMachineSessionsByKey, call => Answer.Rows(call, SessionTables.MachineSession, Where(call, "MachineId", call.Id())));
        Map(RobotSessionOperations.GetMachineSessionRuntimes, call => Runtimes(call, All(call)));
        Map(RobotSessionOperations.GetMachineSessionRuntimesByFolderId, OfFolder, call => call.Company.Folders.Find(call.TryId("folderId")));
        Map(RobotSessionOperations.SetMaintenanceMode, SetMaintenanceMode);
        Map(RobotSessionOperations.ToggleMachineSessionDebugModeById, ToggleDebugMode);
        Map(RobotSessionOperations.DeleteInactiveUnattendedSessions, DeleteInactive);
    }

    private static RowSource All(Call call) => call.Company.Sessions.All;

    private static RowSource Where(Call call, string property, long id) => call.Company.Sessions.Where(property, id);

    private static Row Find(Call call, long? id) => call.Company.Sessions.Find(id) ?? throw SandboxException.NotFound("Session");

    private static IEnumerable<string> Usernames(Call call) => All(call)
        .Select(session => call.Company.Robots.Find(session.Number("RobotId"))?.Text("Username"))
        .OfType<string>()
        .Distinct(System.StringComparer.OrdinalIgnoreCase);

    private static SandboxResponse OfFolder(Call call)
    {
        Row folder = call.Company.Folders.Find(call.Id("folderId")) ?? throw SandboxException.FolderUnknown();
        long? robot = call.QueryNumber("robotId");
        return Runtimes(call, Where(call, "OrganizationUnitId", folder.Id).Where(session => robot is null || session.Number("RobotId") == robot));
    }

    private static SandboxResponse Runtimes(Call call, IEnumerable<Row> sessions)
    {
        string? type = call.Query["runtimeType"];
        return Answer.Rows(call, SessionTables.MachineSessionRuntime, sessions
            .Select(session => Runtime(call.Company, session))
            .Where(runtime => type is null || string.Equals(runtime.Text("RuntimeType"), type, System.StringComparison.OrdinalIgnoreCase)));
    }

    private static Row Runtime(Company company, Row session) => SessionTables.MachineSessionRuntime.Row(
        ("SessionId", session.Id),
        ("MachineId", session["MachineId"]),
        ("MachineName", session["MachineName"]),
        ("MaintenanceMode", session["MaintenanceMode"]),
        ("HostMachineName", session["HostMachineName"]),
        ("RuntimeType", company.Robots.Find(session.Number("RobotId"))?["Type"]),
        ("MachineType", company.Machines.Find(session.Number("MachineId"))?["Type"]),
        ("MachineScope", "Default"),
        ("Status", session["State"]),
        ("IsUnresponsive", session.Flag("Silent")),
        ("Runtimes", 1L),
        ("UsedRuntimes", session.Text("State") == "Busy" ? 1L : 0L),
        ("ServiceUserName", session["ServiceUser"]),
        ("ReportingTime", SessionTables.Session["ReportingTime"].Get(company, session)),
        ("Version", session["Version"]),
        ("DebugModeExpirationDate", session["DebugModeExpirationDate"]),
        ("Platform", session["Platform"]),
        ("TriggersCount", 0L));

    private static SandboxResponse SetMaintenanceMode(Call call)
    {
        Input body = call.Body("parameters");
        Row session = Find(call, body.Number("sessionId"));
        call.Company.Sessions.Put(session.With(("MaintenanceMode", body.Text("maintenanceMode") ?? "Default")));
        return Answer.NoContent();
    }

    private static SandboxResponse ToggleDebugMode(Call call)
    {
        Row session = Find(call, call.Id());
        Input body = call.Body("parameters");
        bool enabled = body.Flag("enabled");
        if (enabled && body.Number("minutes") is not > 0)
        {
            throw SandboxException.Invalid("The minutes must be given to enable the debug mode.");
        }

        call.Company.Sessions.Put(session.With(("DebugModeExpirationDate", enabled ? call.Now.AddMinutes(body.Number("minutes")!.Value) : null)));
        return Answer.NoContent();
    }

    private static SandboxResponse DeleteInactive(Call call)
    {
        Row[] sessions = [.. call.Body("parameters").Numbers("sessionIds").Select(id => Find(call, id))];
        if (sessions.Any(session => session.Text("State") != "Disconnected" && !session.Flag("Silent")))
        {
            throw SandboxException.Invalid("Only disconnected or unresponsive sessions can be deleted.");
        }

        foreach (Row session in sessions)
        {
            call.Company.Sessions.Remove(session.Id);
        }

        return Answer.NoContent();
    }
}
