using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>Reads robots.</summary>
internal sealed class RobotService : Service
{
    public RobotService()
    {
        Map(RobotOperations.Get, call => Answer.Rows(call, RobotTables.Robot, In(call, call.Folder)));
        Map(RobotOperations.GetById, call => Answer.Entity(call, RobotTables.Robot, Find(call, call.Id())));
        Map(RobotOperations.GetUsernames, call => Answer.Values(call, "Edm.String", Usernames(In(call, call.Folder)), (json, value) => json.WriteValue(value)));
        Map(RobotOperations.GetRobotsForProcessByProcessid, ForProcess);
        Map(RobotOperations.GetMachineNameToLicenseKeyMappings, LicenseKeys);
        Map(RobotOperations.FindAllAcrossFolders, call => Answer.Rows(call, RobotTables.ExtendedRobot, Visible(call)), applies: ExpandsUser);
        Map(RobotOperations.GetConfiguredRobots, call => Answer.Rows(call, RobotTables.ExtendedRobot, Visible(call).Where(IsProvisioned)), applies: ExpandsUser);
        Map(RobotOperations.GetRobotsFromFolderByFolderid, FromFolder);
        Map(RobotOperations.GetFolderRobotsByFolderidAndMachineid, FolderRobots);
    }

    /// <summary>A robot of the folder that the request names.</summary>
    public static Row Find(Call call, long id) =>
        call.Company.Robots.Find(id) is { } robot && robot.Number("FolderId") == call.Folder.Id
            ? robot
            : throw SandboxException.NotFound("Robot");

    /// <summary>The robots of a folder.</summary>
    public static RowSource In(Call call, Row folder) => call.Company.Robots.Where("FolderId", folder.Id);

    /// <summary>The robots of the folder that the request names, or of every folder that the account sees.</summary>
    private static IEnumerable<Row> Visible(Call call)
    {
        HashSet<long?> folders = [.. call.NamedFolder is { } named ? [named.Id] : call.Access.Folders.Select(folder => (long?)folder.Id)];
        return call.Company.Robots.Rows.Where(robot => folders.Contains(robot.Number("FolderId")));
    }

    private static bool IsProvisioned(Row robot) => robot.Text("ProvisionType") == "Automatic";

    private static IEnumerable<string> Usernames(IEnumerable<Row> robots) => robots
        .Select(robot => robot.Text("Username"))
        .OfType<string>()
        .Distinct(StringComparer.OrdinalIgnoreCase);

    private static SandboxResponse ForProcess(Call call)
    {
        Row process = call.Company.Processes.Rows.FirstOrDefault(one =>
            one.Number("FolderId") == call.Folder.Id && string.Equals(one.Text("ProcessKey"), call.Text("processId"), StringComparison.OrdinalIgnoreCase))
            ?? throw SandboxException.NotFound("Process");
        IReadOnlyList<long> ids = process.Numbers("RobotIds");
        return Answer.Rows(call, RobotTables.RobotForProcess, In(call, call.Folder).Where(robot => ids.Contains(robot.Id) && robot.Flag("Enabled")));
    }

    private static SandboxResponse LicenseKeys(Call call) => Answer.Rows(
        call,
        RobotTables.KeyValuePair,
        call.Company.Machines.Rows.Select(machine => RobotTables.KeyValuePair.Row(("Key", machine["Name"]), ("Value", machine["LicenseKey"]))));

    private static SandboxResponse FromFolder(Call call)
    {
        Row folder = Addressed(call);
        long? machine = call.QueryNumber("machineId");
        return Answer.Rows(call, RobotTables.RobotFromFolder, In(call, folder).Where(robot => machine is null || robot.Number("MachineId") == machine));
    }

    private static SandboxResponse FolderRobots(Call call)
    {
        Row folder = Addressed(call);
        long machine = call.Id("machineId");
        return Answer.Rows(call, RobotTables.ExtendedRobot, In(call, folder).Where(robot => robot.Number("MachineId") == machine));
    }

    private static bool ExpandsUser(Call call, PermissionCondition condition) =>
        condition == PermissionCondition.ExpandsUser && QueryOptions.Expands(call, RobotTables.ExtendedRobot, "User");

    private static Row Addressed(Call call) => call.Company.Folders.Find(call.Id("folderId")) is { } folder && call.Access.CanSee(folder)
        ? folder
        : throw SandboxException.FolderUnknown();
}
