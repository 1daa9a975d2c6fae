using System;
using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Client;

/// <summary>The permissions that roles are made of.</summary>
internal static class PermissionCatalog
{
    private static readonly string[] s_actions = ["View", "Edit", "Create", "Delete"];

    /// <summary>All areas.</summary>
    public static IReadOnlyList<PermissionArea> Areas { get; } =
    [
        new("ActionDesign", PermissionScope.Global),
        new("Alerts", PermissionScope.GlobalOrFolder),
        new("Audit", PermissionScope.Global),
        new("Folders", PermissionScope.Global, "Units"),
        new("Libraries", PermissionScope.Global),
        new("License", PermissionScope.Global),
        new("Machines", PermissionScope.Global),
        new("Packages", PermissionScope.Global),
        new("Robots", PermissionScope.GlobalOrFolder),
        new("Roles", PermissionScope.Global),
        new("Settings", PermissionScope.Global),
        new("Users", PermissionScope.Global),
        new("Webhooks", PermissionScope.Global),
        new("Assets", PermissionScope.Folder),
        new("BusinessRules", PermissionScope.Folder),
        new("Environments", PermissionScope.Folder),
        new("ExecutionMedia", PermissionScope.Folder),
        new("FolderPackages", PermissionScope.Folder),
        new("Jobs", PermissionScope.Folder),
        new("Logs", PermissionScope.Folder),
        new("Monitoring", PermissionScope.Folder),
        new("Processes", PermissionScope.Folder),
        new("Queues", PermissionScope.Folder),
        new("RemoteControl", PermissionScope.Folder),
        new("Schedules", PermissionScope.Folder),
        new("Storage Buckets", PermissionScope.Folder, "Buckets"),
        new("Storage Files", PermissionScope.Folder, "BlobFiles"),
        new("Subfolders", PermissionScope.Folder, "SubFolders"),
        new("TaskAssignment", PermissionScope.Folder),
        new("TaskCatalogs", PermissionScope.Folder),
        new("Tasks", PermissionScope.Folder),
        new("TestDataQueueItems", PermissionScope.Folder),
        new("TestDataQueues", PermissionScope.Folder),
        new("TestSetExecutions", PermissionScope.Folder),
        new("TestSetSchedules", PermissionScope.Folder),
        new("TestSets", PermissionScope.Folder),
        new("Transactions", PermissionScope.Folder),
    ];

    private static readonly Dictionary<string, PermissionArea> s_byPage = Areas.ToDictionary(area => area.Name, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, PermissionArea> s_byApi = Areas.ToDictionary(area => area.ApiName, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every permission as the page spells it, with its place in <c>PermissionDto</c>.</summary>
    public static IReadOnlyList<(string Page, string Api, PermissionScope Scope)> All { get; } =
    [
        .. Areas.SelectMany(area => s_actions.Select(action => (area.Name + "." + action, area.ApiName + "." + action, area.Scope))),
    ];

    /// <summary>Where a permission of the page's spelling can be held.</summary>
    public static PermissionScope ScopeOf(string permission) =>
        s_byPage.TryGetValue(AreaOf(permission), out PermissionArea? area) ? area.Scope : PermissionScope.Folder;

    /// <summary>The page's spelling of a name in either spelling; null for a name that there is not.</summary>
    public static string? PageName(string permission)
    {
        string name = AreaOf(permission);
        string action = s_actions.FirstOrDefault(one => permission.EndsWith("." + one, StringComparison.OrdinalIgnoreCase)) ?? string.Empty;
        return action.Length > 0 && (s_byApi.TryGetValue(name, out PermissionArea? area) || s_byPage.TryGetValue(name, out area))
            ? area.Name + "." + action
            : null;
    }

    /// <summary>The permissions of some areas; <c>*</c> stands for all four actions.</summary>
    public static IReadOnlyCollection<string> Of(params string[] patterns) => new HashSet<string>(
        patterns.SelectMany(pattern => pattern.EndsWith(".*", StringComparison.Ordinal)
            ? s_actions.Select(action => AreaOf(pattern) + "." + action)
            : [pattern]),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>All permissions that can be held in that place.</summary>
    public static IReadOnlyCollection<string> AllOf(params PermissionScope[] scopes) => new HashSet<string>(
        All.Where(one => scopes.Contains(one.Scope)).Select(one => one.Page), StringComparer.OrdinalIgnoreCase);

    private static string AreaOf(string permission)
    {
        int dot = permission.LastIndexOf('.');
        return dot < 0 ? permission : permission.Substring(0, dot);
    }
}
