using System;
using Newtonsoft.Json.Linq;

namespace Orchestrator.Sandbox;

/// <summary>Robot logs.</summary>
internal static class RobotLogShapes
{
    /// <summary>A log entry. Its Id is 0 in every answer; the sandbox counts entries for itself.</summary>
    public static Shape Entry { get; } = new(
        "LogDto",
        "RobotLogs",
        Property.Enum("Level", ["Trace", "Debug", "Info", "Warn", "Error", "Fatal"]),
        Property.Text("WindowsIdentity"),
        Property.Text("ProcessName"),
        Property.Time("TimeStamp"),
        Property.Text("Message"),
        Property.Guid("JobKey"),
        Property.Text("RawMessage").From((_, row) => row["Raw"] ?? RawMessage(row)),
        Property.Text("RobotName"),
        Property.Text("HostMachineName"),
        Property.Int64("MachineId"),
        Property.Guid("MachineKey"),
        Property.Enum("RuntimeType", Names.RobotTypes),
        Property.Int64("Id").From((_, _) => 0L),
        Property.Int64("Number").AsHidden(),
        Property.Text("Raw").AsHidden(),
        Property.Int64("FolderId").AsHidden());

    /// <summary>A message as robots write it: with the line ends of Windows.</summary>
    public static string Lines(JObject message) => message.ToString().Replace("\r\n", "\n").Replace("\n", "\r\n");

    /// <summary>What the robot sent: the fields of the entry as JSON.</summary>
    private static string RawMessage(Row row) => Lines(new JObject
    {
        ["message"] = row.Text("Message"),
        ["level"] = row.Text("Level") == "Info" ? "Information" : row.Text("Level"),
        ["logType"] = "Default",
        ["timeStamp"] = row["TimeStamp"] is DateTimeOffset time ? RowWriter.Time(time) : null,
        ["fingerprint"] = Keys.Of("Fingerprint", row.Number("Number") ?? 0).ToString(),
        ["windowsIdentity"] = row.Text("WindowsIdentity"),
        ["machineName"] = row.Text("HostMachineName"),
        ["processName"] = row.Text("ProcessName"),
        ["processVersion"] = "1.0.0",
        ["jobId"] = row["JobKey"]?.ToString(),
        ["robotName"] = row.Text("RobotName"),
        ["machineId"] = row.Number("MachineId"),
        ["organizationUnitId"] = row.Number("FolderId"),
        ["fileName"] = "Main",
    });
}
