using System;
using System.Globalization;

namespace Orchestrator.Sandbox;

/// <summary>Made-up log entries of the folder Load, each a few seconds after the one before.</summary>
internal static class MadeRobotLogs
{
    private static readonly string[] s_levels =
    [
        "Info", "Info", "Info", "Info", "Info", "Info", "Info", "Info", "Info", "Info", "Info", "Trace", "Trace", "Trace", "Debug", "Warn", "Warn", "Error", "Error", "Fatal",
    ];

    private static readonly string[] s_processes = ["Invoice Intake", "Payroll Run", "Mail Triage", "Stock Sync", "Order Entry", "Bank Reconciliation", "Onboarding", "Nightly Report"];
    private static readonly string[] s_problems =
    [
        "Object reference not set to an instance of an object.", "Could not find the UI element corresponding to this selector.",
        "The operation has timed out.", "Cannot open file: it is used by another process.",
    ];

    private static readonly string[] s_robots = Count("Load ", 40, "D6");
    private static readonly string[] s_machines = Count("VM-LOAD-", 10, "D2");
    private static readonly object[] s_machineKeys = Array.ConvertAll(s_machines, machine => (object)Dice.Key(machine[machine.Length - 1], 1));
    private static readonly object[] s_machineIds = Array.ConvertAll(s_machines, machine => (object)(900_000L + machine[machine.Length - 1] - '0'));

    private static readonly RowPattern s_entry = new(
        RobotLogTables.Entry.Row(("FolderId", FolderSeed.Load), ("WindowsIdentity", "ACME\\load"), ("RuntimeType", "Unattended")),
        "Number", "Level", "ProcessName", "TimeStamp", "Message", "JobKey", "RobotName", "HostMachineName", "MachineId", "MachineKey");

    /// <summary>An entry.</summary>
    /// <param name="number">What the sandbox knows it by.</param>
    /// <param name="index">Which of the made-up ones it is, from 0.</param>
    /// <param name="first">When the first five seconds begin; each entry has five of its own.</param>
    public static Row Make(long number, long index, DateTimeOffset first)
    {
        int robot = Dice.Roll(index, 2, s_robots.Length);

        // A job is what one robot logs in some hours.
        long job = (index / 2000 * s_robots.Length) + robot;
        string process = Dice.Pick(s_processes, job, 3);
        string level = Dice.Pick(s_levels, index, 4);
        string message = level is "Error" or "Fatal"
            ? Dice.Pick(s_problems, index, 5)
            : string.Concat(level == "Warn" ? "Retrying item " : "Item ", (index % 2000).ToString(CultureInfo.InvariantCulture), " of \"" + process + "\"");
        int machine = robot % s_machines.Length;
        return s_entry.Row(
            number, level, process, first.AddTicks((((index * 5) + Dice.Roll(index, 6, 5)) * TimeSpan.TicksPerSecond) + (Dice.Roll(index, 7, 1000) * TimeSpan.TicksPerMillisecond)),
            message, Dice.Key(job, 8), s_robots[robot], s_machines[machine], s_machineIds[machine], s_machineKeys[machine]);
    }

    private static string[] Count(string name, int count, string format)
    {
        string[] names = new string[count];
        for (int i = 0; i < count; i++)
        {
            names[i] = name + i.ToString(format, CultureInfo.InvariantCulture);
        }

        return names;
    }
}
