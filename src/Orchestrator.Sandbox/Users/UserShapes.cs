using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Sandbox;

/// <summary>Users, groups, robot accounts and applications.</summary>
internal static class UserShapes
{
    private static readonly string s_tenantKey = Keys.Of("Tenant", 1).ToString();

    /// <summary>An account, with the ids of its tenant roles and of the groups that it is in.</summary>
    public static Shape User { get; } = new(
        "UserDto",
        "Users",
        Property.Text("Name", 1024),
        Property.Text("Surname", 1024),
        Property.Text("UserName").Indexed(),
        Property.Text("Domain"),
        Property.Text("DirectoryIdentifier"),
        Property.Text("FullName").From(FullName),
        Property.Text("EmailAddress", 256).Indexed(),
        Property.Time("LastLoginTime"),
        Property.Boolean("IsActive").Or(true),
        Property.Time("CreationTime"),
        Property.Text("AuthenticationSource"),
        Property.Text("Password").AsWriteOnly(),
        Property.Boolean("IsExternalLicensed").Or(false),
        Property.Links("UserRoles", () => UserRole!, UserRoles),
        Property.Texts("RolesList").From(RoleNames),
        Property.Texts("LoginProviders"),
        Property.Links("OrganizationUnits", () => FolderShapes.OrganizationUnit, OrganizationUnits),
        Property.Int32("TenantId").Or(1L),
        Property.Text("TenancyName").Or("Default"),
        Property.Text("TenantDisplayName").Or("Default"),
        Property.Text("TenantKey").From(_ => s_tenantKey),
        Property.Enum("Type", Names.UserTypes).Or("User"),
        Property.Enum("ProvisionType", Names.ProvisionTypes).Or("Manual"),
        Property.Enum("LicenseType", Names.RobotTypes),
        Property.Complex("RobotProvision", () => AttendedRobot!).ForOneOnly(),
        Property.Complex("UnattendedRobot", () => UnattendedRobot!).ForOneOnly(),
        Property.Complex("NotificationSubscription", () => NotificationSubscription!),
        Property.Guid("Key").Indexed(),
        Property.Boolean("MayHaveUserSession").Or(true),
        Property.Boolean("MayHaveRobotSession").Or(false),
        Property.Boolean("MayHaveUnattendedSession").Or(false),
        Property.Boolean("MayHavePersonalWorkspace").Or(false),
        Property.Boolean("RestrictToPersonalWorkspace").Or(false),
        Property.Complex("UpdatePolicy", () => UpdatePolicy!),
        Property.Text("AccountId"),
        Property.Boolean("HasOnlyInheritedPrivileges").From(row => row.Numbers("RoleIds").Count == 0 && row.Numbers("GroupIds").Count > 0),
        Property.Boolean("ExplicitMayHaveUserSession").Or(true),
        Property.Boolean("ExplicitMayHaveRobotSession").Or(false),
        Property.Boolean("ExplicitMayHavePersonalWorkspace").Or(false),
        Property.Boolean("ExplicitRestrictToPersonalWorkspace").Or(false),
        Property.Time("LastModificationTime"),
        Property.Int64("LastModifierUserId"),
        Property.Int64("CreatorUserId"),
        Property.Int64("Id"),
        Property.Numbers("RoleIds").AsHidden(),
        Property.Numbers("GroupIds").AsHidden(),
        Property.Text("Culture").AsHidden());

    public static Shape UserRole { get; } = new(
        "UserRoleDto",
        "UserRoles",
        Property.Int64("UserId"),
        Property.Int32("RoleId"),
        Property.Text("UserName"),
        Property.Text("RoleName"),
        Property.Enum("RoleType", Names.RoleTypes),
        Property.Int64("Id"));

    public static Shape AttendedRobot { get; } = new(
        "AttendedRobotDto",
        "AttendedRobots",
        Property.Text("UserName", 100),
        Property.Map("ExecutionSettings"),
        Property.Int64("RobotId"),
        Property.Enum("RobotType", Names.RobotTypes));

    public static Shape UnattendedRobot { get; } = new(
        "UnattendedRobotDto",
        "UnattendedRobots",
        Property.Text("UserName", 100),
        Property.Text("Password", 100).AsWriteOnly(),
        Property.Int64("CredentialStoreId"),
        Property.Enum("CredentialType", Names.CredentialTypes),
        Property.Text("CredentialExternalName", 450),
        Property.Map("ExecutionSettings"),
        Property.Boolean("LimitConcurrentExecution"),
        Property.Int64("RobotId"),
        Property.Int32("MachineMappingsCount"));

    public static Shape NotificationSubscription { get; } = new(
        "UserNotificationSubscription",
        "NotificationSubscriptions",
        Property.Boolean("Queues"),
        Property.Boolean("Robots"),
        Property.Boolean("Jobs"),
        Property.Boolean("Schedules"),
        Property.Boolean("Tasks"),
        Property.Boolean("QueueItems"),
        Property.Boolean("Insights"),
        Property.Boolean("CloudRobots"),
        Property.Boolean("Serverless"),
        Property.Boolean("Export"),
        Property.Boolean("RateLimitsDaily"),
        Property.Boolean("RateLimitsRealTime"),
        Property.Boolean("AutopilotForRobotsDetectedIssues"),
        Property.Boolean("Webhooks"));

    public static Shape UpdatePolicy { get; } = new(
        "UpdatePolicyDto",
        "UpdatePolicies",
        Property.Enum("Type", ["None", "SpecificVersion", "LatestVersion", "LatestPatch"]),
        Property.Text("SpecificVersion", 128));

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
            FolderShapes.OrganizationUnit.Row(("DisplayName", folder["DisplayName"]), ("Id", folder.Id))),
    ];
}
