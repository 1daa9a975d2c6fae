using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>Who is assigned to which folder.</summary>
internal sealed class FolderUserService : Service
{
    public FolderUserService()
    {
        Map(FolderOperations.GetUsersForFolderByKeyAndIncludeinherited, UsersForFolder, call => call.Company.Folders.Find(call.TryId("key")));
        Map(FolderOperations.GetAllRolesForUserByUsernameAndSkipAndTake, RolesForUser);
        Map(FolderOperations.AssignUsers, AssignUsers);
        Map(FolderOperations.AssignDomainUser, AssignDomainUser);
        Map(FolderOperations.RemoveUserFromFolderById, call => Remove(call, call.Body("parameters").Number("userId")));
        Map(FolderOperations.RemoveUserFromFolderByKey, RemoveByKey);
    }

    private static SandboxResponse UsersForFolder(Call call)
    {
        Row folder = call.Company.Folders.Find(call.Id()) ?? throw SandboxException.FolderUnknown();
        bool inherited = bool.TryParse(call.Text("includeInherited"), out bool flag)
            ? flag
            : throw SandboxException.Invalid($"The value '{call.Text("includeInherited")}' is not valid.");
        return Answer.Rows(call, FolderUserTables.UserRoles, FolderUsers.In(call.Company, folder, inherited));
    }

    private static SandboxResponse RolesForUser(Call call)
    {
        Row user = call.Company.Users.FindBy("UserName", call.Text("username")) ?? throw SandboxException.NotFound("User");
        List<Row> folders =
        [
            .. call.Company.Folders.Rows.Where(folder => FolderService.IsAllowed(call, folder, "View") && FolderUsers.RolesOf(call.Company, folder, user) is not null),
        ];
        IEnumerable<Row> page = folders.Skip((int)call.Id("skip")).Take((int)call.Id("take"));
        return Answer.Entity(
            call,
            FolderUserTables.UserRoleAssignments,
            FolderUserTables.UserRoleAssignments.Row(
                ("TenantRoles", FolderUsers.TenantRoles(call.Company, user)),
                ("PageItems", page.Select(folder => FolderUsers.Assignments(call.Company, folder, user)).ToList()),
                ("Count", folders.Count),
                ("Id", user.Id)),
            set: false);
    }

    /// <summary>Gives each account these roles in each folder, in place of those that it had there.</summary>
    private static SandboxResponse AssignUsers(Call call)
    {
        Input assignments = call.Body("parameters").Inner("assignments")!;
        Row[] users = [.. assignments.Numbers("UserIds").Select(id => UserService.Find(call, id))];
        Assign(call, assignments, () => users);
        return Answer.NoContent();
    }

    private static SandboxResponse AssignDomainUser(Call call)
    {
        Input assignment = call.Body("parameters").Inner("assignment")!;
        if (assignment.Text("UserName") is not { Length: > 0 } name || assignment.Text("UserType") is not { } type)
        {
            throw SandboxException.Invalid("The UserName and UserType fields are required.");
        }

        Assign(call, assignment, () => [UserChangeService.Import(call, name, type, assignment.Text("Domain"), assignment.Text("DirectoryIdentifier"))]);
        return Answer.NoContent();
    }

    private static void Assign(Call call, Input assignments, Func<IReadOnlyList<Row>> users)
    {
        (Row Folder, long[] Roles)[] places =
        [
            .. assignments.List("RolesPerFolder").Select(place => (
                FolderService.Find(call, place.Number("FolderId"), "Edit"),
                place.Numbers("RoleIds").Select(id => FolderRole(call.Company.Roles.Find(id)).Id).ToArray())),
        ];
        foreach (Row user in users())
        {
            foreach ((Row folder, long[] roles) in places)
            {
                call.Company.Assignments.Set(folder.Id, user.Id, roles);
            }
        }
    }

    private static Row FolderRole(Row? role) =>
        role is null ? throw SandboxException.NotFound("Role")
        : role.Text("Type") == "Tenant" ? throw SandboxException.Invalid($"The role {role.Text("Name")} is a tenant role and cannot be assigned in a folder.")
        : role;

    private static SandboxResponse RemoveByKey(Call call)
    {
        Guid key = call.Body("parameters").Guid("userKey") ?? Guid.Empty;
        return Remove(call, call.Company.Users.FindByKey(key)?.Id);
    }

    private static SandboxResponse Remove(Call call, long? user)
    {
        Row folder = FolderService.Find(call, call.Id(), "Edit");
        return call.Company.Assignments.Remove(folder.Id, UserService.Find(call, user).Id)
            ? Answer.NoContent()
            : throw SandboxException.NotFound("User");
    }
}
