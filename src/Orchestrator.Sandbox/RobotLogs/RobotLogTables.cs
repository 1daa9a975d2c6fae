using Newtonsoft.Json.Linq;

namespace Orchestrator.Sandbox;

/// <summary>Robot logs.</summary>
internal static class RobotLogTables
{
    /// <summary>A log entry. Its Id is 0 in every answer; the sandbox counts entries for itself.</summary>
    public static Shape Entry { get; } = Shape.Of(
        "LogDto",
        "RobotLogs",
        Property.Of("RawMessage").From(RawMessage.Of).WrittenBy(RawMessage.Write),
        Property.Of("Id").From(_ => 0L),
        Property.Int64("Number").AsHidden(),
        Property.Text("Raw").AsHidden(),
        Property.Int64("FolderId").AsHidden());

    /// <summary>A message as robots write it: with the line ends of Windows.</summary>
    public static string Lines(JObject message) => message.ToString().Replace("\r\n", "\n").Replace("\n", "\r\n");
}
