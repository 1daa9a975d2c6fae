using System;
using System.Globalization;

namespace Orchestrator.Sandbox;

/// <summary>Rows by number, for trying many: users of the tenant, and the contents of the folder Load.</summary>
internal static class LoadSeed
{
    private const long FirstId = 1_000_000;

    public static void Fill(Company company, SandboxOptions options)
    {
        DateTimeOffset now = company.Now;
        company.Users.Make(FirstId, Missing(company, options), id => MadeUsers.Make(id, id - FirstId, company.Founded, now));
        int? tasks = options.Tasks ?? options.Scale;
        int? logs = options.RobotLogs ?? options.Scale;
        if (options.Robots is null && options.Sessions is null && tasks is null && logs is null)
        {
            return;
        }

        FolderSeed.Add(company, FolderSeed.Load, "Load", null, "As many rows as the options of the sandbox ask for");
        company.Assignments.Set(FolderSeed.Load, Seed.Administrator, RoleSeed.FolderAdministrator);
        int robots = options.Robots ?? 0;
        company.Robots.Make(FirstId, robots, id => Robot(id, company.Founded));
        company.Sessions.Make(FirstId, options.Sessions ?? 0, id => Session(id, robots));

        // The last of the tasks and log entries have just come, however many there are.
        DateTimeOffset firstTask = now.AddMinutes(-5d * (tasks ?? 0));
        company.Tasks.Make(FirstId, tasks ?? 0, id => MadeTasks.Make(id, firstTask.AddMinutes(5d * (id - FirstId)), now));
        DateTimeOffset firstEntry = now.AddSeconds(-5d * (logs ?? 0));
        long number = company.RobotLogs.NewId() + 1;
        company.RobotLogs.Make(number, logs ?? 0, one => MadeRobotLogs.Make(one, one - number, firstEntry));
    }

    /// <summary>How many users are to join those of the company.</summary>
    private static int Missing(Company company, SandboxOptions options)
    {
        int known = company.Users.Rows.Count;
        if (options.Users is > 0 and int total && total < known)
        {
            throw new ArgumentOutOfRangeException(nameof(options), total, $"SandboxOptions.Users: the company alone has {known} users and groups.");
        }

        return Math.Max(0, (options.Users > 0 ? options.Users : options.Scale ?? 0) - known);
    }

    private static string Number(long i) => i.ToString("D6", CultureInfo.InvariantCulture);

    private static Row Robot(long id, DateTimeOffset founded)
    {
        long i = id - FirstId;
        return RobotTables.Robot.Row(
            ("Id", id),
            ("FolderId", FolderSeed.Load),
            ("Name", "Load " + Number(i)),
            ("Type", i % 2 == 0 ? "Unattended" : "NonProduction"),
            ("HostingType", "Floating"),
            ("Username", "acme\\load" + Number(i)),
            ("CreationTime", founded.AddMinutes(i % 1_500_000)));
    }

    private static Row Session(long id, int robots)
    {
        long i = id - FirstId;
        return SessionTables.Session.Row(
            ("Id", id),
            ("RobotId", robots > 0 ? FirstId + (i % robots) : 749L),
            ("OrganizationUnitId", FolderSeed.Load),
            ("State", i % 4 == 0 ? "Disconnected" : "Available"),
            ("SecondsSinceHeartbeat", i % 60));
    }
}
