using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>Free-form answers as PowerShell objects.</summary>
internal static class ApiObject
{
    public static object? Of(object? value)
    {
        switch (value)
        {
            case IDictionary<string, object?> map when map.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count() < map.Count || map.ContainsKey(string.Empty):
                // PowerShell's objects have no two properties that differ only in case, and none without a name.
                return map.ToDictionary(member => member.Key, member => Of(member.Value), StringComparer.Ordinal);
            case IDictionary<string, object?> map:
                PSObject shown = new();
                foreach (KeyValuePair<string, object?> member in map)
                {
                    shown.Properties.Add(new PSNoteProperty(member.Key, Of(member.Value)));
                }

                return shown;
            case object?[] list:
                return list.Select(Of).ToArray();
            default:
                return value;
        }
    }
}
