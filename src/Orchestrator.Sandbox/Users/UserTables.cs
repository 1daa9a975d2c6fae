using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Sandbox;

/// <summary>Users, groups, robot accounts and applications.</summary>
internal static class UserTables
{
    private static readonly string s_tenantKey = Keys.Of("Tenant", 1).ToString();

    /// <summary>An account, with the ids of its tenant roles and of the groups that it is in.</summary>
    public static Shape User { get; } = Shape.Of(
        "UserDto",
        "Users",
        Property.Of("UserName").Indexed(),
        Property.Of("FullName").From(FullName),
        Property.Of("EmailAddress").Indexed(),
        Property.Of("IsActive").Or(true),
        Property.Of("Password").AsWriteOnly(),
        Property.Of("IsExternalLicensed").Or(false),
        Property.Of("UserRoles").LinkedTo(() => UserRole!, UserRoles),
        Property.Of("RolesList").From(RoleNames),
        Property.Of("OrganizationUnits").LinkedTo(() => FolderTables.OrganizationUnit, OrganizationUnits),
        Property.Of("TenantId").Or(1L),
        Property.Of("TenancyName").Or("Default"),
        Property.Of("TenantDisplayName").Or("Default"),
        Property.Of("TenantKey").From(_ => s_tenantKey),
        Property.Of("Type").Or("User"),
        Property.Of("ProvisionType").Or("Manual"),
        Property.Of("RobotProvision").ForOneOnly(),
        Property.Of("UnattendedRobot").As(() => UnattendedRobot!).ForOneOnly(),
        Property.Of("Key").Indexed(),
        Property.Of("MayHaveUserSession").Or(true),
        Property.Of("MayHaveRobotSession").Or(false),
        Property.Of("MayHaveUnattendedSession").Or(false),
        Property.Of("MayHavePersonalWorkspace").Or(false),
        Property.Of("RestrictToPersonalWorkspace").Or(false),
        Property.Of("HasOnlyInheritedPrivileges").From(row => row.Numbers("RoleIds").Count == 0 && row.Numbers("GroupIds").Count > 0),
        Property.Of("ExplicitMayHaveUserSession").Or(true),
        Property.Of("ExplicitMayHaveRobotSession").Or(false),
        Property.Of("ExplicitMayHavePersonalWorkspace").Or(false),
        Property.Of("ExplicitRestrictToPersonalWorkspace").Or(false),
        Property.Numbers("RoleIds").AsHidden(),
        Property.Numbers("GroupIds").AsHidden(),
        Property.Text("Culture").AsHidden());

    public static Shape UserRole { get; } = Shape.Of("UserRoleDto");

    public static Shape AttendedRobot { get; } = Shape.Of("AttendedRobotDto");

    public static Shape UnattendedRobot { get; } = Shape.Of("UnattendedRobotDto", "UnattendedRobots", Property.Of("Password").AsWriteOnly());

    public static Shape UpdatePolicy { get; } = Shape.Of("UpdatePolicyDto");

    public static Shape PermissionsCollection { get; } = Shape.Of("UserPermissionsCollection", "UiPath.Server.Configuration.OData.UserPermissionsCollection");

    /// <summary>The name of a person, or what there is of it.</summary>
    public static string FullName(Row user)
    {
        string name = (user.Text("Name") + " " + user.Text("Surname")).Trim();
        return name.Length > 0 ? name : user.Text("UserName") ?? string.Empty;
    }

    private static IEnumerable<Row> Roles(Company company, Row user) => user.Numbers("RoleIds").Select(id => company.Roles.Find(id)).OfType<Row>();

    public static List<string> RoleNames(Company company, Row user) => [.. Roles(company, user).Select(role => role.Text("Name")!)];

    private static List<Row> UserRoles(Company company, Row user) =>
    [
        .. Roles(company, user).Select(role => UserRole.Row(
            ("UserId", user.Id),
            ("RoleId", role.Id),
            ("UserName", user["UserName"]),
            ("RoleName", role["Name"]),
            ("RoleType", role["Type"]),
            ("Id", (user.Id * 1000) + role.Id))),
    ];

    /// <summary>The folders that the account is assigned to itself: what its groups bring is not listed.</summary>
    private static List<Row> OrganizationUnits(Company company, Row user) =>
    [
        .. company.Assignments.FoldersOf(user.Id).Select(id => company.Folders.Find(id)).OfType<Row>().Select(folder =>
            FolderTables.OrganizationUnit.Row(("DisplayName", folder["DisplayName"]), ("Id", folder.Id))),
    ];
}
