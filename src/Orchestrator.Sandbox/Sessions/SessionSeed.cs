using System;

namespace Orchestrator.Sandbox;

/// <summary>The sessions of the company's robots.</summary>
internal static class SessionSeed
{
    public static void Fill(Company company)
    {
        Add(company, 701, 749, "Available", 20);
        Add(company, 702, 902, "Available", 45);
        Add(company, 703, 216, "Busy", 5);
        Disconnected(company, 718, 759, new DateTimeOffset(2018, 1, 15, 18, 47, 7, 930, TimeSpan.Zero));
        Disconnected(company, 730, 771, new DateTimeOffset(2018, 1, 18, 18, 14, 14, 340, TimeSpan.Zero));
        Add(company, 801, 2001, "Available", 11);
        Add(company, 802, 2002, "Busy", 29);
        Add(company, 803, 2005, "Available", 400, silent: true);
        Add(company, 804, 2006, "Available", 31);
        Add(company, 805, 2012, "Busy", 2);
        Add(company, 806, 2013, "Unknown", 90);
        Add(company, 807, 3001, "Available", 17);
    }

    public static Row Add(Company company, long id, long robot, string state, long seconds, bool silent = false)
    {
        Row owner = company.Robots.Find(robot)!;
        return company.Sessions.Put(SessionTables.Session.Row(
            ("Id", id),
            ("RobotId", robot),
            ("OrganizationUnitId", owner["FolderId"]),
            ("MachineId", owner["MachineId"]),
            ("MachineName", owner["MachineName"]),
            ("HostMachineName", owner["MachineName"]),
            ("State", state),
            ("SecondsSinceHeartbeat", seconds),
            ("Silent", silent),
            ("Version", "25.10.1"),
            ("ServiceUser", owner["Username"])));
    }

    /// <summary>A session of long ago, on the machine that both robots had then.</summary>
    private static void Disconnected(Company company, long id, long robot, DateTimeOffset heartbeat) => company.Sessions.Put(
        Add(company, id, robot, "Disconnected", 0).With(
            ("LastHeartbeat", heartbeat),
            ("SecondsSinceHeartbeat", null),
            ("MachineId", 130L),
            ("MachineName", "DESKTOP-PMFQGCB"),
            ("HostMachineName", "DESKTOP-PMFQGCB"),
            ("Version", "18.1.0")));
}
