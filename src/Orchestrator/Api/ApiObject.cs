using System;
using System.Collections.Generic;
using System.Collections.Specialized;
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
            case IDictionary<string, object?> map when !Fits(map.Keys):
                // As with ConvertFrom-Json -AsHashtable: an object of PowerShell has no property without a name, and none twice.
                OrderedDictionary kept = [];
                foreach (KeyValuePair<string, object?> member in map)
                {
                    kept.Add(member.Key, Of(member.Value));
                }

                return kept;
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

    private static bool Fits(ICollection<string> names)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase) { string.Empty };
        return names.All(seen.Add);
    }
}
