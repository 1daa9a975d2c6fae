using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>What one account may do: its roles and those of its groups, in the tenant and in each folder.</summary>
internal sealed class Access
{
    private readonly Company _company;
    private readonly HashSet<long> _principals;
    private readonly Dictionary<long, HashSet<string>> _byFolder = [];
    private readonly HashSet<string> _tenant = new(StringComparer.OrdinalIgnoreCase);

    public Access(Company company, Row account)
    {
        _company = company;
        Account = account;
        _principals = [account.Id, .. account.Numbers("GroupIds")];
        foreach (long principal in _principals)
        {
            Grant(_tenant, company.Users.Find(principal)?.Numbers("RoleIds") ?? []);
        }
    }

    public Row Account { get; }

    /// <summary>The account itself and its groups.</summary>
    public IReadOnlyCollection<long> Principals => _principals;

    /// <summary>The folders that the account is assigned to, directly, through a group or through a parent folder.</summary>
    public IEnumerable<Row> Folders => _company.Folders.Rows.Where(CanSee);

    /// <summary>Whether the account is assigned to the folder or to one above it.</summary>
    public bool CanSee(Row folder) => _company.Ancestry(folder).Any(one => _principals.Any(principal => _company.Assignments.Of(one.Id, principal) is not null));

    /// <summary>Whether the account holds a permission in the tenant.</summary>
    public bool InTenant(string permission) =>
        PermissionCatalog.ScopeOf(permission) != PermissionScope.Folder && _tenant.Contains(permission);

    /// <summary>Whether the account holds a permission in a folder: by its roles there or above, or in the tenant for what only the tenant has.</summary>
    public bool InFolder(string permission, Row folder) => PermissionCatalog.ScopeOf(permission) switch
    {
        PermissionScope.Global => _tenant.Contains(permission),
        _ => Of(folder).Contains(permission),
    };

    /// <summary>Whether the account holds a permission in the tenant or in any folder.</summary>
    public bool Anywhere(string permission) => InTenant(permission) || Folders.Any(folder => InFolder(permission, folder));

    /// <summary>Everything held in the tenant.</summary>
    public IEnumerable<string> TenantPermissions => _tenant.Where(InTenant);

    /// <summary>Everything held in a folder by roles there or above.</summary>
    public IReadOnlyCollection<string> Of(Row folder)
    {
        if (!_byFolder.TryGetValue(folder.Id, out HashSet<string>? granted))
        {
            granted = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (Row one in _company.Ancestry(folder))
            {
                foreach (long principal in _principals)
                {
                    Grant(granted, _company.Assignments.Of(one.Id, principal) ?? []);
                }
            }

            granted.RemoveWhere(permission => PermissionCatalog.ScopeOf(permission) == PermissionScope.Global);
            _byFolder[folder.Id] = granted;
        }

        return granted;
    }

    private void Grant(HashSet<string> permissions, IEnumerable<long> roles)
    {
        foreach (long role in roles)
        {
            if (_company.Roles.Find(role)?["Granted"] is IReadOnlyCollection<string> granted)
            {
                permissions.UnionWith(granted);
            }
        }
    }
}
