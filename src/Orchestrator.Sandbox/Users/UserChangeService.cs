using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>Creates, edits and deletes accounts.</summary>
internal sealed class UserChangeService : Service
{
    private static readonly string[] s_editable =
    [
        "Name", "Surname", "EmailAddress", "IsActive", "LicenseType", "IsExternalLicensed", "NotificationSubscription", "UpdatePolicy",
        "MayHaveUserSession", "MayHaveRobotSession", "MayHaveUnattendedSession", "MayHavePersonalWorkspace", "RestrictToPersonalWorkspace",
        "ExplicitMayHaveUserSession", "ExplicitMayHaveRobotSession", "ExplicitMayHavePersonalWorkspace", "ExplicitRestrictToPersonalWorkspace",
    ];

    public UserChangeService()
    {
        Map(UserOperations.Post, Create);
        Map(UserOperations.PutById, Replace);
        Map(UserOperations.PatchById, Patch, exempt: IsOwnPassword);
        Map(UserOperations.DeleteById, Delete);
        Map(UserOperations.SetActiveById, SetActive);
        Map(UserOperations.ChangeUserCultureById, call => ChangeCulture(call, UserService.Find(call, call.Id())));
        Map(UserOperations.ChangeCulture, call => ChangeCulture(call, call.Account));
    }

    /// <summary>Adds an account of the directory to the tenant, or finds it there.</summary>
    public static Row Import(Call call, string userName, string type, string? domain, string? identifier) =>
        call.Company.Users.FindBy("UserName", userName) ?? call.Company.Users.Put(UserTables.User.Row(
            ("Id", call.Company.Users.NewId()),
            ("UserName", userName),
            ("Type", type),
            ("Domain", domain),
            ("DirectoryIdentifier", identifier),
            ("ProvisionType", "Automatic"),
            ("CreationTime", call.Now),
            ("Key", Guid.NewGuid())));

    private static SandboxResponse Create(Call call)
    {
        Input body = call.Body("user");
        if (body.Text("UserName") is not { Length: > 0 } userName)
        {
            throw SandboxException.Invalid("The UserName field is required.");
        }

        if (call.Company.Users.FindBy("UserName", userName) is not null)
        {
            throw SandboxException.NameUsed(userName);
        }

        List<long> roles = RoleIds(call, body);
        long id = call.Company.Users.NewId();
        Row user = body.Onto(UserTables.User.Row(), [.. s_editable, "UserName", "Domain", "DirectoryIdentifier", "Type"]);
        user = Robots(user, body).With(("Id", id), ("Key", Keys.Of("User", id)), ("RoleIds", roles), ("CreationTime", call.Now), ("CreatorUserId", call.Account.Id));
        return Answer.Entity(call, UserTables.User, call.Company.Users.Put(user), 201);
    }

    /// <summary>What is given replaces what was there; the guide's own requests give one property and mean that one.</summary>
    private static SandboxResponse Replace(Call call)
    {
        Row user = UserService.Find(call, call.Id());
        Input body = call.Body("user");
        if (body.Number("Id") is { } id && id != user.Id)
        {
            throw SandboxException.Invalid("The user id of the body is not the one of the address.");
        }

        if (body["RolesList"] is not null)
        {
            user = user.With(("RoleIds", RoleIds(call, body)));
        }

        Save(call, user, body);
        return Answer.Ok();
    }

    private static SandboxResponse Patch(Call call)
    {
        Row user = UserService.Find(call, call.Id());
        Input body = call.Body("user");
        if (body.Has("RolesList") || body.Has("UserRoles") || body.Has("OrganizationUnits"))
        {
            throw SandboxException.Invalid("Roles and organization units cannot be updated here.");
        }

        Save(call, user, body);
        return Answer.Ok();
    }

    private static void Save(Call call, Row user, Input body) => call.Company.Users.Put(
        Robots(body.Onto(user, s_editable), body).With(("LastModificationTime", call.Now), ("LastModifierUserId", call.Account.Id)));

    /// <summary>The robots of an account: what is given of each goes onto what it has.</summary>
    private static Row Robots(Row user, Input body)
    {
        if (body.Inner("RobotProvision") is { } attended)
        {
            Row robot = user["RobotProvision"] as Row ?? UserTables.AttendedRobot.Row();
            user = user.With(("RobotProvision", attended.Onto(robot, [.. attended.Names])), ("MayHaveRobotSession", true));
        }

        if (body.Inner("UnattendedRobot") is { } unattended)
        {
            Row robot = user["UnattendedRobot"] as Row ?? UserTables.UnattendedRobot.Row();
            bool samePassword = string.IsNullOrEmpty(unattended.Text("Password"));
            user = user.With(
                ("UnattendedRobot", unattended.Onto(robot, [.. unattended.Names.Where(name => name != "Password" || !samePassword)])),
                ("MayHaveUnattendedSession", true));
        }

        return user;
    }

    private static SandboxResponse Delete(Call call)
    {
        Row user = UserService.Find(call, call.Id());
        if (user.Id == call.Account.Id)
        {
            throw SandboxException.Invalid("You cannot delete your own account.");
        }

        call.Company.Users.Remove(user.Id);
        call.Company.Assignments.RemoveUser(user.Id);
        return Answer.NoContent();
    }

    private static SandboxResponse SetActive(Call call)
    {
        Row user = UserService.Find(call, call.Id());
        call.Company.Users.Put(user.With(("IsActive", call.Body("parameters").Flag("active"))));
        return Answer.Ok();
    }

    private static SandboxResponse ChangeCulture(Call call, Row user)
    {
        string culture = call.Body("parameters").Text("culture")!;
        call.Company.Users.Put(user.With(("Culture", culture)));
        return Answer.Ok();
    }

    private static List<long> RoleIds(Call call, Input body) =>
    [
        .. body.Texts("RolesList").Select(name => UserRoleService.TenantRole(call.Company.Roles.FindBy("Name", name)).Id).Distinct(),
    ];

    /// <summary>The password of one's own unattended robot needs no permission.</summary>
    private static bool IsOwnPassword(Call call) =>
        UserService.IsOwn(call)
        && call.Body("user") is { } body
        && body.Names.All(name => name is "UnattendedRobot" or "Id")
        && body.Inner("UnattendedRobot")?.Names.All(name => name == "Password") == true;
}
