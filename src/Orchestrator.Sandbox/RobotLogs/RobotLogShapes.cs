using System;
using Newtonsoft.Json;
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
        Property.Text("RawMessage").From(row => row["Raw"] ?? RawMessage(row)),
        Property.Text("RobotName"),
        Property.Text("HostMachineName"),
        Property.Int64("MachineId"),
        Property.Guid("MachineKey"),
        Property.Enum("RuntimeType", Names.RobotTypes),
        Property.Int64("Id").From(_ => 0L),
        Property.Int64("Number").AsHidden(),
        Property.Text("Raw").AsHidden(),
        Property.Int64("FolderId").AsHidden());

    /// <summary>A message as robots write it: with the line ends of Windows.</summary>
    public static string Lines(JObject message) => message.ToString().Replace("\r\n", "\n").Replace("\n", "\r\n");

    /// <summary>What the robot sent: the fields of the entry as JSON.</summary>
    private static string RawMessage(Row row) => string.Concat(
    [
        "{\r\n  \"message\": ", Quoted(row.Text("Message")),
        ",\r\n  \"level\": ", Quoted(row.Text("Level") == "Info" ? "Information" : row.Text("Level")),
        ",\r\n  \"logType\": \"Default\",\r\n  \"timeStamp\": ", Quoted(row["TimeStamp"] is DateTimeOffset time ? RowWriter.Time(time) : null),
        ",\r\n  \"fingerprint\": \"", Dice.Key(row.Id, 1).ToString(),
        "\",\r\n  \"windowsIdentity\": ", Quoted(row.Text("WindowsIdentity")),
        ",\r\n  \"machineName\": ", Quoted(row.Text("HostMachineName")),
        ",\r\n  \"processName\": ", Quoted(row.Text("ProcessName")),
        ",\r\n  \"processVersion\": \"1.0.0\",\r\n  \"jobId\": ", Quoted(row["JobKey"]?.ToString()),
        ",\r\n  \"robotName\": ", Quoted(row.Text("RobotName")),
        ",\r\n  \"machineId\": ", Text(row.Number("MachineId")),
        ",\r\n  \"organizationUnitId\": ", Text(row.Number("FolderId")),
        ",\r\n  \"fileName\": \"Main\"\r\n}",
    ]);

    private static string Text(long? number) => number is { } one ? Comparison.Text(one) : "null";

    private static string Quoted(string? text) =>
        text is null ? "null"
        : JsonOutput.IsPlain(text) ? "\"" + text + "\""
        : JsonConvert.ToString(text);
}
