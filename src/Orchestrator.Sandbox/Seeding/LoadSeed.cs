using System;
using System.Globalization;
using System.Linq;

namespace Orchestrator.Sandbox;

/// <summary>Rows by number, for trying many: users of the tenant, and the contents of the folder Load.</summary>
internal static class LoadSeed
{
    private const long FirstId = 1_000_000;

    public static void Fill(Company company, SandboxOptions options)
    {
        Users(company, options.Users);
        if (options.Robots is null && options.Sessions is null && options.Tasks is null && options.RobotLogs is null)
        {
            return;
        }

        FolderSeed.Add(company, FolderSeed.Load, "Load", null, "As many rows as the options of the sandbox ask for");
        company.Assignments.Set(FolderSeed.Load, Seed.Administrator, RoleSeed.FolderAdministrator);
        Robots(company, options.Robots ?? 0);
        Sessions(company, options.Sessions ?? 0);
        Tasks(company, options.Tasks ?? 0);
        for (int i = 0; i < (options.RobotLogs ?? 0); i++)
        {
            RobotLogSeed.Add(company, FolderSeed.Load, "Load " + Number(i % 10), "Load", Seed.Founded.AddSeconds(i), i);
        }
    }

    private static string Number(int i) => i.ToString("D6", CultureInfo.InvariantCulture);

    private static void Users(Company company, int total)
    {
        int known = company.Users.Rows.Count;
        if (total > 0 && total < known)
        {
            throw new ArgumentOutOfRangeException(nameof(total), total, $"SandboxOptions.Users: the company alone has {known} users and groups.");
        }

        for (int i = 0; i < total - known; i++)
        {
            long id = FirstId + i;
            company.Users.Put(UserShapes.User.Row(
                ("Id", id),
                ("Name", "User"),
                ("Surname", Number(i)),
                ("UserName", "user" + Number(i) + "@load.example"),
                ("EmailAddress", "user" + Number(i) + "@load.example"),
                ("RoleIds", i % 3 == 0 ? [RoleSeed.AutomationUser] : Array.Empty<long>()),
                ("Key", Keys.Of("User", id)),
                ("CreationTime", Seed.Founded.AddMinutes(i))));
        }
    }

    private static void Robots(Company company, int count)
    {
        for (int i = 0; i < count; i++)
        {
            company.Robots.Put(RobotShapes.Robot.Row(
                ("Id", FirstId + i),
                ("FolderId", FolderSeed.Load),
                ("Name", "Load " + Number(i)),
                ("Type", i % 2 == 0 ? "Unattended" : "NonProduction"),
                ("HostingType", "Floating"),
                ("Username", "acme\\load" + Number(i)),
                ("CreationTime", Seed.Founded.AddMinutes(i))));
        }
    }

    private static void Sessions(Company company, int count)
    {
        Row[] robots = [.. company.Robots.Rows.Where(robot => robot.Number("FolderId") == FolderSeed.Load)];
        for (int i = 0; i < count; i++)
        {
            company.Sessions.Put(SessionShapes.Session.Row(
                ("Id", FirstId + i),
                ("RobotId", robots.Length > 0 ? robots[i % robots.Length].Id : 749L),
                ("OrganizationUnitId", FolderSeed.Load),
                ("State", i % 4 == 0 ? "Disconnected" : "Available"),
                ("SecondsSinceHeartbeat", (long)(i % 60))));
        }
    }

    private static void Tasks(Company company, int count)
    {
        for (int i = 0; i < count; i++)
        {
            company.Tasks.Put(TaskShapes.Task.Row(
                ("Id", FirstId + i),
                ("Key", Keys.Of("Task", FirstId + i)),
                ("Title", "Load " + Number(i)),
                ("Type", "ExternalTask"),
                ("OrganizationUnitId", FolderSeed.Load),
                ("CreationTime", Seed.Founded.AddMinutes(i)),
                ("CreatorUserId", Seed.Administrator)));
        }
    }
}
