using System;
using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Client;

/// <summary>The two spellings of a permission: Units.View in roles, Folders.View on the pages of the guide and of Orchestrator.</summary>
internal static class PermissionName
{
    private static readonly Dictionary<string, string> s_toPage = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Units"] = "Folders",
        ["SubFolders"] = "Subfolders",
        ["Buckets"] = "Storage Buckets",
        ["BlobFiles"] = "Storage Files",
    };

    private static readonly Dictionary<string, string> s_toRole =
        s_toPage.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>The spelling of the pages.</summary>
    public static string ToPage(string name) => Replace(name, s_toPage);

    /// <summary>The spelling that roles are made of.</summary>
    public static string ToRole(string name) => Replace(name, s_toRole);

    private static string Replace(string name, Dictionary<string, string> areas)
    {
        int dot = name.LastIndexOf('.');
        return dot > 0 && areas.TryGetValue(name.Substring(0, dot), out string? area) ? area + name.Substring(dot) : name;
    }
}
