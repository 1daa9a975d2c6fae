namespace Orchestrator.Sandbox;

/// <summary>What bodies of folder operations hold.</summary>
internal static class FolderRequests
{
    public static Shape UpdateNameDescription { get; } = new(
        "FolderUpdateNameDescriptionRequest",
        "",
        Property.Text("name", 115),
        Property.Text("description", 500));

    public static Shape FolderRoles { get; } = new(
        "FolderRolesDto",
        "",
        Property.Int64("FolderId"),
        Property.Numbers("RoleIds"));

    public static Shape UserAssignments { get; } = new(
        "UserAssignmentsDto",
        "",
        Property.Numbers("UserIds"),
        Property.ComplexList("RolesPerFolder", () => FolderRoles!));

    public static Shape AssignUsers { get; } = new(
        "FolderAssignUsersRequest",
        "",
        Property.Complex("assignments", () => UserAssignments!).AsRequired());

    public static Shape DomainUserAssignment { get; } = new(
        "DomainUserAssignmentDto",
        "",
        Property.Text("Domain"),
        Property.Text("UserName"),
        Property.Text("DirectoryIdentifier"),
        Property.Enum("UserType", Names.UserTypes),
        Property.ComplexList("RolesPerFolder", () => FolderRoles!));

    public static Shape AssignDomainUser { get; } = new(
        "FolderAssignDomainUserRequest",
        "",
        Property.Complex("assignment", () => DomainUserAssignment!).AsRequired());

    public static Shape RemoveUser { get; } = new(
        "RemoveUserFromFolderRequest",
        "",
        Property.Int64("userId").AsRequired());

    public static Shape RemoveUserByKey { get; } = new(
        "RemoveUserByKeyFromFolderRequest",
        "",
        Property.Guid("userKey").AsRequired());
}
