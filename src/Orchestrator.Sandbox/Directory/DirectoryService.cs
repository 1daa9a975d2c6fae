using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>The directory behind the accounts. The sandbox's directory is its accounts.</summary>
internal sealed class DirectoryService : Service
{
    private const string Domain = "autogen";

    public DirectoryService()
    {
        Map(DirectoryOperations.GetDomains, call => Answer.PlainRows(call, DirectoryTables.Domain, [DirectoryTables.Domain.Row(("name", Domain), ("isDefault", true))]));
        Map(DirectoryOperations.GetDirectoryPermissions, Permissions);
        Map(DirectoryOperations.GetDomainUserId, DomainUserId);
        Map(DirectoryOperations.SearchForUsersAndGroups, Search);
    }

    /// <summary>What an account has through its groups: the page asks by user id, the document by user name and domain.</summary>
    private static SandboxResponse Permissions(Call call)
    {
        Row user = call.QueryNumber("userId") is { } id ? UserService.Find(call, id) : ByName(call, call.Query["username"]) ?? throw SandboxException.NotFound("User");
        return Answer.PlainRows(call, DirectoryTables.Permission, user.Numbers("GroupIds").Select(group => call.Company.Users.Find(group)).OfType<Row>().Select(group =>
            DirectoryTables.Permission.Row(
                ("directoryGroup", group["UserName"]),
                ("organizationUnits", OrganizationUnits(call.Company, group)),
                ("roles", Roles(call.Company, group)))));
    }

    private static List<Row> OrganizationUnits(Company company, Row group) =>
    [
        .. company.Assignments.FoldersOf(group.Id).Select(id => company.Folders.Find(id)).OfType<Row>().Select(folder => DirectoryTables.OrganizationUnit.Row(
            ("userId", group.Id),
            ("userName", group["UserName"]),
            ("organizationUnitId", folder.Id),
            ("organizationUnitName", folder["DisplayName"]),
            ("id", folder.Id))),
    ];

    private static List<Row> Roles(Company company, Row group) =>
    [
        .. group.Numbers("RoleIds").Select(id => company.Roles.Find(id)).OfType<Row>().Select(role => DirectoryTables.Role.Row(
            ("name", role["Name"]),
            ("displayName", role["DisplayName"]),
            ("groups", role["Groups"]),
            ("isStatic", role["IsStatic"]),
            ("isEditable", role["IsEditable"]),
            ("id", role.Id))),
    ];

    private static SandboxResponse DomainUserId(Call call)
    {
        string? identifier = call.Query["directoryIdentifier"];
        Row user = (identifier is null ? null : call.Company.Users.FindBy("DirectoryIdentifier", identifier))
            ?? ByName(call, call.Query["userName"])
            ?? throw SandboxException.NotFound("User");
        return Answer.JsonText(200, user.Id.ToString(CultureInfo.InvariantCulture));
    }

    private static SandboxResponse Search(Call call)
    {
        string prefix = call.Query["prefix"] ?? string.Empty;
        string context = call.Query["searchContext"] ?? "All";
        return Answer.PlainRows(call, DirectoryTables.Entry, call.Company.Users.Rows
            .Where(user => Starts(user, prefix) && Fits(EntryType(user), context))
            .Take(20)
            .Select(user => DirectoryTables.Entry.Row(
                ("type", EntryType(user)),
                ("source", "local"),
                ("domain", Domain),
                ("identifier", user["DirectoryIdentifier"] ?? user["Key"]!.ToString()),
                ("identityName", user["UserName"]),
                ("displayName", UserTables.FullName(user)))));
    }

    private static bool Starts(Row user, string prefix) =>
        user.Text("UserName")!.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) || UserTables.FullName(user).StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private static string EntryType(Row user) => user.Text("Type") switch
    {
        "DirectoryGroup" => "Group",
        "Robot" or "DirectoryRobot" => "Robot",
        "DirectoryExternalApplication" => "ExternalApplication",
        _ => "User",
    };

    private static bool Fits(string type, string context) => context is "All" || context.StartsWith(type, StringComparison.OrdinalIgnoreCase);

    private static Row? ByName(Call call, string? name) => name is null ? null : call.Company.Users.FindBy("UserName", name);
}
