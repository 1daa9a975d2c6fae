using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <content>Roles that are made of what scripts need.</content>
public sealed partial class NewOrchRoleCommand
{
    /// <summary>Makes a role of the part for the tenant, and one of the part for folders; on servers without types, one of both.</summary>
    private void CreateParts(OrchSession session)
    {
        foreach (RequiredPermission unclear in _permissions.Select(one => one.Needed).OfType<RequiredPermission>().Where(one => !one.Counted))
        {
            WriteWarning($"Not in the role: what '{unclear.Operation ?? unclear.Command}' (line {unclear.Line}) needs. {unclear.Reason}");
        }

        IEnumerable<(string Place, string Name)> needed =
        [
            .. LeastPrivilege.Permissions(_permissions.Select(one => one.Needed).OfType<RequiredPermission>().Where(one => one.Counted)).Select(one => (one.Place, one.Name)),
            .. _permissions.Where(one => one.Part is not null).SelectMany(one => one.Part!.Permission.Select(name => (one.Part.Type, name))),
            .. _permissions.Where(one => one.Needed is null && one.Part is null).SelectMany(one => one.Names).Select(Place),
        ];
        bool typed = Type != "Mixed" && session.WebApiVersion is null or >= FirstWithType;
        IGrouping<string, string>[] parts =
        [
            .. needed
                .Select(one => (one.Place, Name: PermissionName.ToRole(one.Name)))
                .Distinct()
                .GroupBy(one => typed ? one.Place : "Mixed", one => one.Name)
                .Where(part => !typed || Type is null || part.Key.Equals(Type, StringComparison.OrdinalIgnoreCase)),
        ];
        if (parts.Length == 0)
        {
            WriteWarning($"Nothing that was piped needs a permission, so role '{Name}' is not made.");
        }

        foreach (IGrouping<string, string> part in parts)
        {
            string name = parts.Length == 1 ? Name : $"{Name} ({part.Key.ToLowerInvariant()})";
            BodyValues body = GivenValues.With("Name", name);
            if (session.WebApiVersion is null or >= FirstWithType)
            {
                body = body.With("Type", part.Key);
            }

            CreateRole(session, body, name, [.. part.Distinct(StringComparer.OrdinalIgnoreCase)]);
        }
    }

    private void CreateRole(OrchSession session, BodyValues body, string name, IReadOnlyCollection<string> permissions)
    {
        string what = permissions.Count == 1 ? "1 permission" : $"{permissions.Count} permissions";
        OrchRequest request = new(RoleOperations.Post) { Body = JsonBody.Of(body.With("Permissions", RolePermissions.ToBody(permissions))) };
        if (ShouldProcess($"{name} with {what}: {string.Join(", ", permissions)}", "Create role")
            && Attempt(name, token => session.Client.GetAsync<Role>(request, Log, token)) is { } made)
        {
            WriteEntity(made);
        }
    }

    private static (string, string) Place(string name) =>
        (PermissionCatalog.ScopeOf(PermissionName.ToPage(name)) == PermissionScope.Global ? "Tenant" : "Folder", name);
}
