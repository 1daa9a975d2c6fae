using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>The tenant roles of accounts.</summary>
internal sealed class UserRoleService : Service
{
    public UserRoleService()
    {
        Map(UserOperations.AssignRolesById, AssignRoles);
        Map(UserOperations.ToggleRoleById, ToggleRole);
    }

    /// <summary>A role that can be held in the tenant.</summary>
    public static Row TenantRole(Row? role) =>
        role is null ? throw SandboxException.NotFound("Role")
        : role.Text("Type") == "Folder" ? throw SandboxException.Invalid($"The role {role.Text("Name")} is a folder role and cannot be assigned in the tenant.")
        : role;

    /// <summary>These roles and no others.</summary>
    private static SandboxResponse AssignRoles(Call call)
    {
        Row user = UserService.Find(call, call.Id());
        Input body = call.Body("parameters");
        call.Company.Users.Put(user.With(("RoleIds", body.Numbers("roleIds").Select(id => TenantRole(call.Company.Roles.Find(id)).Id).Distinct().ToList())));
        return Answer.Ok();
    }

    private static SandboxResponse ToggleRole(Call call)
    {
        Row user = UserService.Find(call, call.Id());
        Input body = call.Body("parameters");
        long role = TenantRole(call.Company.Roles.FindBy("Name", body.Text("role"))).Id;
        call.Company.Users.Put(user.With(("RoleIds", body.Flag("toggle")
            ? user.Numbers("RoleIds").Append(role).Distinct().ToList()
            : user.Numbers("RoleIds").Where(id => id != role).ToList())));
        return Answer.Ok();
    }
}
