using System;
using System.Linq;
using System.Text;
using Newtonsoft.Json;

namespace Orchestrator.Sandbox;

/// <summary>What a robot sent: the fields of a log entry as JSON, which an answer carries as text.</summary>
internal static class RawMessage
{
    /// <summary>The fields, and their values as they stand in the JSON.</summary>
    private static readonly (string Name, Func<Row, string> Value)[] s_fields =
    [
        ("message", row => Quoted(row.Text("Message"))),
        ("level", row => Quoted(row.Text("Level") == "Info" ? "Information" : row.Text("Level"))),
        ("logType", _ => "\"Default\""),
        ("timeStamp", row => Quoted(row["TimeStamp"] is DateTimeOffset time ? RowWriter.Time(time) : null)),
        ("fingerprint", row => Quoted(Dice.Key(row.Id, 1).ToString())),
        ("windowsIdentity", row => Quoted(row.Text("WindowsIdentity"))),
        ("machineName", row => Quoted(row.Text("HostMachineName"))),
        ("processName", row => Quoted(row.Text("ProcessName"))),
        ("processVersion", _ => "\"1.0.0\""),
        ("jobId", row => Quoted(row["JobKey"]?.ToString())),
        ("robotName", row => Quoted(row.Text("RobotName"))),
        ("machineId", row => Number(row.Number("MachineId"))),
        ("organizationUnitId", row => Number(row.Number("FolderId"))),
        ("fileName", _ => "\"Main\""),
    ];

    /// <summary>What stands before each value, with the line ends of Windows, and after the last.</summary>
    private static readonly string[] s_between =
        [.. s_fields.Select((field, i) => (i == 0 ? "{" : ",") + "\r\n  \"" + field.Name + "\": "), "\r\n}"];

    /// <summary>The same as it stands in a JSON text.</summary>
    private static readonly byte[][] s_escaped =
        [.. s_between.Select(text => JsonConvert.ToString(text)).Select(text => Encoding.ASCII.GetBytes(text.Substring(1, text.Length - 2)))];

    public static string? Of(Row row) => row.Text("Raw")
        ?? string.Concat(s_fields.Select((field, i) => s_between[i] + field.Value(row))) + s_between[s_fields.Length];

    public static void Write(JsonOutput json, Row row)
    {
        if (row.Text("Raw") is { } raw)
        {
            json.WriteValue(raw);
            return;
        }

        json.WriteStartText();
        for (int i = 0; i < s_fields.Length; i++)
        {
            json.WriteEscaped(s_escaped[i]);
            json.WriteText(s_fields[i].Value(row));
        }

        json.WriteEscaped(s_escaped[s_fields.Length]);
        json.WriteEndText();
    }

    private static string Number(long? number) => number is { } one ? Comparison.Text(one) : "null";

    private static string Quoted(string? text) =>
        text is null ? "null"
        : JsonOutput.IsPlain(text) ? "\"" + text + "\""
        : JsonConvert.ToString(text);
}
