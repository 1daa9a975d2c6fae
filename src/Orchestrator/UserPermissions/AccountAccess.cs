using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>What an account may do in the tenant and in folders: its own roles and those of its groups, each with its permissions.</summary>
internal sealed class AccountAccess
{
    private readonly OrchSession _session;
    private readonly User _user;
    private readonly IReadOnlyDictionary<long, Role> _roles;
    private readonly IReadOnlyList<string> _groups;
    private readonly Dictionary<string, IReadOnlyList<UserPermission>> _folders = new(StringComparer.OrdinalIgnoreCase);

    private AccountAccess(OrchSession session, User user, IReadOnlyDictionary<long, Role> roles, IReadOnlyList<DirectoryGroupPermission>? groups)
    {
        _session = session;
        _user = user;
        _roles = roles;
        KnowsGroups = groups is not null;
        _groups = [.. (groups ?? []).Select(group => group.DirectoryGroup).OfType<string>()];
        Tenant =
        [
            .. (user.UserRoles ?? []).SelectMany(role => Of(role.RoleId, null, null, null)),
            .. (groups ?? []).SelectMany(group => (group.Roles ?? []).SelectMany(role => Of(role.Id, group.DirectoryGroup, null, null))),
        ];
    }

    /// <summary>What it holds in the tenant.</summary>
    public IReadOnlyList<UserPermission> Tenant { get; }

    /// <summary>False where the server did not tell the account's groups.</summary>
    public bool KnowsGroups { get; }

    public string Name => _user.ToString();

    /// <summary>Reads the account's roles and groups, and what all roles permit.</summary>
    public static async Task<AccountAccess> ReadAsync(OrchSession session, long id, IRequestLog log, CancellationToken cancellationToken)
    {
        string query = new ODataQuery { Expand = ["UserRoles"] }.ToText();
        User user = (await session.Client.GetAsync<User>(new OrchRequest(UserOperations.GetById, UserOperations.GetById.PathFor(id)) { Query = query }, log, cancellationToken).ConfigureAwait(false))!;
        List<Role> roles = await session.Client.ListAsync<Role>(new OrchRequest(RoleOperations.Get), new ODataQuery { Expand = ["Permissions"] }, log, cancellationToken).ConfigureAwait(false);
        return new AccountAccess(session, user, roles.GroupBy(role => role.Id).ToDictionary(same => same.Key, same => same.First()), await GroupsAsync(session, user, log, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>What it holds in a folder by roles there or in folders above; what only the tenant has is not among it.</summary>
    /// <param name="folder">The folder, with its id.</param>
    /// <param name="log">Where requests are told.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<UserPermission>> InAsync(FolderContext folder, IRequestLog log, CancellationToken cancellationToken)
    {
        if (_folders.TryGetValue(folder.ToString(), out IReadOnlyList<UserPermission>? known))
        {
            return known;
        }

        Operation operation = FolderOperations.GetUsersForFolderByKeyAndIncludeinherited;
        Dictionary<(long, long, string?), UserPermission[]> held = [];
        foreach (bool inherited in new[] { true, false })
        {
            OrchRequest request = new(operation, operation.PathFor(("key", folder.Id!), ("includeInherited", inherited)));
            foreach (FolderUser one in await _session.Client.ListAsync<FolderUser>(request, new ODataQuery(), log, cancellationToken).ConfigureAwait(false))
            {
                bool own = one.UserId == _user.Id;
                if (!own && !_groups.Contains(one.UserName, StringComparer.OrdinalIgnoreCase))
                {
                    continue;
                }

                foreach (FolderUserRole role in one.RoleAssignments ?? [])
                {
                    string? above = role.Origin == "Inherited" ? role.InheritedFromFolder?.ToString() ?? "a folder above" : null;
                    held[(one.UserId, role.Id, above)] = [.. Of(role.Id, own ? null : one.UserName, folder.ToString(), above)];
                }
            }
        }

        return _folders[folder.ToString()] = [.. held.Values.SelectMany(some => some)];
    }

    private static async Task<IReadOnlyList<DirectoryGroupPermission>?> GroupsAsync(OrchSession session, User user, IRequestLog log, CancellationToken cancellationToken)
    {
        ODataQuery query = new() { Parameters = [new("username", user.UserName ?? string.Empty), new("domain", user.Domain ?? string.Empty)] };
        try
        {
            return await session.Client.ListAsync<DirectoryGroupPermission>(new OrchRequest(DirectoryOperations.GetDirectoryPermissions), query, log, cancellationToken).ConfigureAwait(false);
        }
        catch (OrchApiException e) when (e.StatusCode is not null)
        {
            return null;
        }
    }

    /// <summary>What a role gives in the tenant, or in a folder.</summary>
    private IEnumerable<UserPermission> Of(long? role, string? group, string? folder, string? above)
    {
        if (role is null || !_roles.TryGetValue(role.Value, out Role? known))
        {
            return [];
        }

        PermissionScope elsewhere = folder is null ? PermissionScope.Folder : PermissionScope.Global;
        return (known.Permissions ?? [])
            .Where(one => one.IsGranted != false)
            .Select(one => PermissionName.ToPage(one.Name!))
            .Where(name => PermissionCatalog.ScopeOf(name) != elsewhere)
            .Select(name => new UserPermission { UserName = Name, Permission = name, Folder = folder, Role = known.Name, Group = group, InheritedFrom = above });
    }
}
