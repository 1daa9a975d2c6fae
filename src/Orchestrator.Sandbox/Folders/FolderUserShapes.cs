namespace Orchestrator.Sandbox;

/// <summary>The accounts of a folder and their roles.</summary>
internal static class FolderUserShapes
{
    public static Shape UserEntity { get; } = new(
        "UserEntityDto",
        "Users",
        Property.Text("FullName"),
        Property.Text("AuthenticationSource"),
        Property.Text("UserName"),
        Property.Boolean("IsInherited"),
        Property.Numbers("AssignedToFolderIds"),
        Property.Boolean("MayHaveAttended"),
        Property.Boolean("MayHaveUnattended"),
        Property.Enum("Type", Names.UserTypes),
        Property.Enum("Source", ["Orchestrator", "Portal", "All"]),
        Property.Int64("Id"));

    public static Shape SimpleRole { get; } = new(
        "SimpleRoleDto",
        "Roles",
        Property.Enum("Origin", ["Assigned", "Inherited"]),
        Property.Enum("RoleType", Names.RoleTypes),
        Property.Complex("InheritedFromFolder", () => FolderShapes.SimpleFolder),
        Property.Text("Name"),
        Property.Int32("Id"));

    /// <summary>An account of a folder.</summary>
    public static Shape UserRoles { get; } = new(
        "UserRolesDto",
        "UserRoles",
        Property.Complex("UserEntity", () => UserEntity!),
        Property.ComplexList("Roles", () => SimpleRole!),
        Property.Boolean("HasAlertsEnabled"),
        Property.Int64("Id"));

    public static Shape SimpleUserEntity { get; } = new(
        "SimpleUserEntityDto",
        "Users",
        Property.Text("UserName"),
        Property.Boolean("IsInherited"),
        Property.Numbers("AssignedToFolderIds"),
        Property.Boolean("MayHaveAttended"),
        Property.Boolean("MayHaveUnattended"),
        Property.Enum("Type", Names.UserTypes),
        Property.Enum("Source", ["Orchestrator", "Portal", "All"]),
        Property.Int64("Id"));

    public static Shape RoleUsers { get; } = new(
        "RoleUsersDto",
        "Roles",
        Property.Text("Name"),
        Property.ComplexList("Users", () => SimpleUserEntity!),
        Property.Int32("Id"));

    public static Shape FolderAssignments { get; } = new(
        "FolderAssignmentsDto",
        "Folders",
        Property.Complex("Folder", () => FolderShapes.SimpleFolder),
        Property.ComplexList("Roles", () => RoleUsers!));

    /// <summary>All roles of an account.</summary>
    public static Shape UserRoleAssignments { get; } = new(
        "UserRoleAssignmentsDto",
        "UiPath.Server.Configuration.OData.UserRoleAssignmentsDto",
        Property.ComplexList("TenantRoles", () => RoleUsers!),
        Property.ComplexList("PageItems", () => FolderAssignments!),
        Property.Int32("Count"),
        Property.Int64("Id"));
}
