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
        Property.Text("RawMessage").From(RawMessage.Of).WrittenBy(RawMessage.Write),
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
}
