namespace Orchestrator.Sandbox;

/// <summary>The accounts of a folder and their roles.</summary>
internal static class FolderUserTables
{
    /// <summary>An account of a folder.</summary>
    public static Shape UserRoles { get; } = Shape.Of("UserRolesDto", "UserRoles");

    public static Shape UserEntity { get; } = Shape.Of("UserEntityDto");

    public static Shape SimpleRole { get; } = Shape.Of("SimpleRoleDto");

    public static Shape SimpleUserEntity { get; } = Shape.Of("SimpleUserEntityDto");

    public static Shape RoleUsers { get; } = Shape.Of("RoleUsersDto");

    public static Shape FolderAssignments { get; } = Shape.Of("FolderAssignmentsDto");

    /// <summary>All roles of an account.</summary>
    public static Shape UserRoleAssignments { get; } = Shape.Of("UserRoleAssignmentsDto", "UiPath.Server.Configuration.OData.UserRoleAssignmentsDto");
}
