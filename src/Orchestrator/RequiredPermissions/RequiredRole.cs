using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;
using Orchestrator.Commands;

namespace Orchestrator;

/// <summary>The least that a role must permit. Servers keep what counts in the tenant and what counts in folders in roles of different types.</summary>
public sealed class RequiredRole
{
    internal RequiredRole(string type, IReadOnlyList<LeastPermission> permissions, string? session)
        : this(type, [.. permissions.Select(one => PermissionName.ToRole(one.Name))])
    {
        Folder = new TextList(permissions.Any(one => one.Folder is null) ? [] : permissions.SelectMany(one => one.Folder!).Distinct());
        Alternative = new TextList(permissions.Where(one => one.Alternatives.Count > 0).Select(one => $"{PermissionName.ToRole(one.Name)}: or {string.Join(", ", one.Alternatives)}"));
        Session = session;
    }

    internal RequiredRole(string type, IEnumerable<string> permission)
    {
        Type = type;
        Permission = new TextList(permission);
    }

    /// <summary>Tenant (assigned to the account) or Folder (assigned to it in the folders).</summary>
    public string Type { get; }

    /// <summary>The permissions, in the spelling of roles.</summary>
    public TextList Permission { get; }

    /// <summary>The folders in which the account needs the role, as the script names them; empty for the tenant, and where the script doesn't name them all.</summary>
    public TextList Folder { get; } = new([]);

    /// <summary>The permissions that would do instead of the chosen ones.</summary>
    public TextList Alternative { get; } = new([]);

    /// <summary>The session that the role is for, as the script names it; null where the script uses one session.</summary>
    public string? Session { get; }

    /// <summary>The commands that create and assign the role, once <c>$role</c> and <c>$account</c> hold the names.</summary>
    public string Assign => $"New-OrchRole $role {string.Join(", ", Permission.Select(Quote))} -Type {Type}; " + (
        Type == "Tenant" ? "Add-OrchUserRole $account $role"
        : Folder.Count == 0 ? "Add-OrchFolderUser $account $role -Folder $folder"
        : string.Join("; ", Folder.Select(folder => "Add-OrchFolderUser $account $role -Folder " + Quote(folder))));

    /// <inheritdoc/>
    public override string ToString() => Type + ": " + string.Join(", ", Permission);

    private static string Quote(string text) => "'" + text.Replace("'", "''") + "'";
}
