using System;
using Newtonsoft.Json.Linq;

namespace Orchestrator.Sandbox;

/// <summary>What the company's robots have logged.</summary>
internal static class RobotLogSeed
{
    private static readonly string[] s_levels = ["Info", "Info", "Info", "Trace", "Warn", "Info", "Error", "Info"];
    private static readonly DateTimeOffset s_started = new DateTimeOffset(2019, 10, 14, 13, 55, 18, TimeSpan.Zero).AddTicks(2473626);
    private static readonly DateTimeOffset s_ended = new DateTimeOffset(2019, 10, 14, 13, 57, 21, TimeSpan.Zero).AddTicks(4985672);

    public static void Fill(Company company)
    {
        // 202 entries of DocBot; the last two are those that the guide prints, with the dates that it prints.
        DateTimeOffset now = company.Now;
        for (int i = 0; i < 200; i++)
        {
            Add(company, FolderSeed.Documentation, "DocBot", "TestingSequence_DOC", now.AddMinutes(12 * (i - 200)), i);
        }

        Guide(company, "started", s_started, "972a32c3-95d9-4264-ae5d-af589bf4f0b5", null);
        Guide(company, "ended", s_ended, "e973b4f2-deec-4290-978b-3a8af0769b35", s_ended - s_started);
        for (int i = 0; i < 30; i++)
        {
            DateTimeOffset time = now.AddMinutes((60 * (i - 30)) + 50);
            Add(company, FolderSeed.Documentation, "mr-Rob", "WR_process", time, i);
            Add(company, FolderSeed.AccountsPayable, "50% Off", "Invoice Intake", time, i);
            Add(company, FolderSeed.Tokyo, "経理ロボット", "月次決算", time, i);
        }
    }

    public static Row Add(Company company, long folder, string robot, string process, DateTimeOffset time, int i)
    {
        string level = s_levels[i % s_levels.Length];
        return company.RobotLogs.Put(RobotLogTables.Entry.Row(
            ("Number", company.RobotLogs.NewId()),
            ("FolderId", folder),
            ("Level", level),
            ("WindowsIdentity", "UIPATH\\john.smith"),
            ("ProcessName", process),
            ("TimeStamp", time),
            ("Message", level == "Error" ? "Object reference not set to an instance of an object." : $"Step {i} of \"{process}\" done (100%)"),
            ("JobKey", Keys.Of(process, i / 10)),
            ("RobotName", robot),
            ("HostMachineName", "LAPTOP-IN7198N3"),
            ("MachineId", 229978L),
            ("MachineKey", Keys.Of("Machine", 229978)),
            ("RuntimeType", "NonProduction")));
    }

    /// <summary>An entry of the guide. What the robot sent names another robot and folder than the entry does, there as here.</summary>
    private static void Guide(Company company, string what, DateTimeOffset time, string fingerprint, TimeSpan? took)
    {
        Row entry = Add(company, FolderSeed.Documentation, "DocBot", "TestingSequence_DOC", time, 0).With(
            ("Message", "TestingSequence_DOC execution " + what),
            ("JobKey", new Guid("e49c0012-ee01-45e4-884c-0ce1f2aa6fbb")));
        JObject raw = new()
        {
            ["message"] = entry.Text("Message"),
            ["level"] = "Information",
            ["logType"] = "Default",
            ["timeStamp"] = time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'+00:00'", System.Globalization.CultureInfo.InvariantCulture),
            ["fingerprint"] = fingerprint,
            ["windowsIdentity"] = "UIPATH\\petrina.calota",
            ["machineName"] = "LAPTOP-IN7198N3",
            ["processName"] = entry.Text("ProcessName"),
            ["processVersion"] = "1.1.7024.37929",
            ["jobId"] = entry["JobKey"]!.ToString(),
            ["robotName"] = "G",
            ["machineId"] = 229978,
            ["organizationUnitId"] = FolderSeed.Samples,
        };
        if (took is { } duration)
        {
            raw["totalExecutionTimeInSeconds"] = (int)duration.TotalSeconds;
            raw["totalExecutionTime"] = TimeSpan.FromSeconds((int)duration.TotalSeconds).ToString("c", System.Globalization.CultureInfo.InvariantCulture);
        }

        raw["fileName"] = "Main";
        company.RobotLogs.Put(entry.With(("Raw", RobotLogTables.Lines(raw))));
    }
}
