using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Orchestrator.Sandbox;

/// <summary>Log entries as a CSV file.</summary>
internal static class RobotLogFile
{
    private static readonly (string Name, Func<Row, string?> Value)[] s_columns =
    [
        ("Time", row => row["TimeStamp"] is DateTimeOffset time ? RowWriter.Time(time) : null),
        ("Level", row => row.Text("Level")),
        ("Process", row => row.Text("ProcessName")),
        ("Robot", row => row.Text("RobotName")),
        ("Hostname", row => row.Text("HostMachineName")),
        ("Host Identity", row => row.Text("WindowsIdentity")),
        ("Message", row => row.Text("Message")),
        ("Job Key", row => row["JobKey"]?.ToString()),
    ];

    public static void Write(IEnumerable<Row> entries, Stream file)
    {
        // With its mark, so that spreadsheets read it as UTF-8.
        using StreamWriter writer = new(file, new UTF8Encoding(true), 16 * 1024, leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine(string.Join(",", s_columns.Select(column => column.Name)));
        foreach (Row entry in entries)
        {
            writer.WriteLine(string.Join(",", s_columns.Select(column => Cell(column.Value(entry) ?? string.Empty))));
        }
    }

    private static string Cell(string text) => text.IndexOfAny([',', '"', '\r', '\n']) < 0 ? text : "\"" + text.Replace("\"", "\"\"") + "\"";
}
