using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>The permissions of a role as rows.</summary>
internal static class RolePermissions
{
    /// <summary>Every permission that a role of its type can grant, and whether it does.</summary>
    public static IEnumerable<Row> Rows(Row role)
    {
        IReadOnlyCollection<string> granted = (IReadOnlyCollection<string>?)role["Granted"] ?? [];
        return Numbered()
            .Where(one => Fits(role.Text("Type"), one.Scope))
            .Select(one => Row(one, granted.Contains(one.Page), role.Id));
    }

    /// <summary>Every permission there is, as a role that grants none would have it.</summary>
    public static IEnumerable<Row> All() => Numbered().Select(one => Row(one, false, 0));

    /// <summary>The rows of some permissions.</summary>
    public static IEnumerable<Row> Rows(IEnumerable<string> permissions)
    {
        HashSet<string> wanted = new(permissions, System.StringComparer.OrdinalIgnoreCase);
        return Numbered().Where(one => wanted.Contains(one.Page)).Select(one => Row(one, true, 0));
    }

    private static bool Fits(string? type, PermissionScope scope) => type switch
    {
        "Tenant" => scope != PermissionScope.Folder,
        "Folder" => scope != PermissionScope.Global,
        _ => true,
    };

    private static IEnumerable<(string Page, string Api, PermissionScope Scope, long Number)> Numbered() =>
        PermissionCatalog.All.Select((one, index) => (one.Page, one.Api, one.Scope, (long)index + 1));

    private static Row Row((string Page, string Api, PermissionScope Scope, long Number) one, bool granted, long role) => RoleTables.Permission.Row(
        ("Name", one.Api),
        ("IsGranted", granted),
        ("RoleId", role),
        ("Scope", one.Scope.ToString()),
        ("Id", one.Number));
}
