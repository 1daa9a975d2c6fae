using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>Roles.</summary>
internal sealed class RoleService : Service
{
    public RoleService()
    {
        Map(RoleOperations.Get, call => Answer.Rows(call, RoleTables.Role, call.Company.Roles.Rows));
        Map(RoleOperations.GetById, call => Answer.Entity(call, RoleTables.Role, Find(call)));
        Map(RoleOperations.GetUsersForRoleByKey, UsersForRole);
        Map(RoleOperations.GetUserIdsForRoleByKey, call => Answer.Values(call, "Edm.Int64", Holders(call, Find(call)).Select(user => user.Id), (json, value) => json.WriteValue(value)));
        Map(RoleOperations.Post, Create);
        Map(RoleOperations.PutById, Replace);
        Map(RoleOperations.DeleteById, Delete);
        Map(RoleOperations.SetUsersById, SetUsers);
    }

    private static Row Find(Call call) => call.Company.Roles.Find(call.Id()) ?? throw SandboxException.NotFound("Role");

    private static IEnumerable<Row> Holders(Call call, Row role) => call.Company.Users.Rows.Where(user => user.Numbers("RoleIds").Contains(role.Id));

    /// <summary>All users; those who have the role come first.</summary>
    private static SandboxResponse UsersForRole(Call call)
    {
        Row role = Find(call);
        return Answer.Rows(call, UserTables.User, call.Company.Users.Rows.OrderBy(user => user.Numbers("RoleIds").Contains(role.Id) ? 0 : 1));
    }

    private static SandboxResponse Create(Call call)
    {
        Input body = call.Body("role");
        if ((body.Text("Name") ?? body.Text("DisplayName")) is not { Length: > 0 } name)
        {
            throw SandboxException.Invalid("The Name field is required.");
        }

        if (body.Text("Type") == "Mixed")
        {
            throw SandboxException.Invalid("Mixed roles can no longer be created.");
        }

        CheckName(call, name, 0);
        Row role = body.Onto(RoleTables.Role.Row(), "Type", "Groups").With(
            ("Id", call.Company.Roles.NewId()), ("Name", name), ("DisplayName", body.Text("DisplayName") ?? name));
        role = call.Company.Roles.Put(role.With(("Granted", Granted(body, role.Text("Type")))));
        return Answer.Entity(call, RoleTables.Role, role, 201);
    }

    private static SandboxResponse Replace(Call call)
    {
        Row role = Editable(Find(call));
        Input body = call.Body("role");
        string name = body.Text("Name") ?? role.Text("Name")!;
        CheckName(call, name, role.Id);
        Row changed = body.Over(role, "Groups").With(("Name", name), ("DisplayName", body.Text("DisplayName") ?? name));
        call.Company.Roles.Put(body["Permissions"] is null ? changed : changed.With(("Granted", Granted(body, role.Text("Type")))));
        return Answer.Ok();
    }

    private static SandboxResponse Delete(Call call)
    {
        Row role = Editable(Find(call));
        call.Company.Roles.Remove(role.Id);
        call.Company.Assignments.RemoveRole(role.Id);
        foreach (Row user in Holders(call, role))
        {
            call.Company.Users.Put(user.With(("RoleIds", user.Numbers("RoleIds").Where(id => id != role.Id).ToList())));
        }

        return Answer.NoContent();
    }

    private static SandboxResponse SetUsers(Call call)
    {
        Row role = UserRoleService.TenantRole(Find(call));
        Input body = call.Body("parameters");
        Row[] added = [.. body.Numbers("addedUserIds").Select(id => UserService.Find(call, id))];
        Row[] removed = [.. body.Numbers("removedUserIds").Select(id => UserService.Find(call, id))];
        foreach (Row user in added)
        {
            call.Company.Users.Put(user.With(("RoleIds", user.Numbers("RoleIds").Append(role.Id).Distinct().ToList())));
        }

        foreach (long id in removed.Select(user => user.Id))
        {
            Row user = UserService.Find(call, id);
            call.Company.Users.Put(user.With(("RoleIds", user.Numbers("RoleIds").Where(one => one != role.Id).ToList())));
        }

        return Answer.NoContent();
    }

    private static Row Editable(Row role) => role.Flag("IsStatic") || !role.Flag("IsEditable")
        ? throw SandboxException.Invalid($"The role {role.Text("Name")} is static and cannot be changed.")
        : role;

    private static void CheckName(Call call, string name, long self)
    {
        if (call.Company.Roles.FindBy("Name", name) is { } other && other.Id != self)
        {
            throw SandboxException.NameUsed(name);
        }
    }

    /// <summary>The permissions that a body grants.</summary>
    private static HashSet<string> Granted(Input body, string? type)
    {
        HashSet<string> granted = new(StringComparer.OrdinalIgnoreCase);
        foreach (Input permission in body.List("Permissions"))
        {
            string page = PermissionCatalog.PageName(permission.Text("Name") ?? string.Empty)
                ?? throw SandboxException.Invalid($"The permission {permission.Text("Name")} does not exist.");
            PermissionScope scope = PermissionCatalog.ScopeOf(page);
            if (permission.Flag("IsGranted") && !(type == "Tenant" && scope == PermissionScope.Folder) && !(type == "Folder" && scope == PermissionScope.Global))
            {
                granted.Add(page);
            }
        }

        return granted;
    }
}
