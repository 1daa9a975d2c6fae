namespace Orchestrator.Sandbox;

/// <summary>Roles and their permissions.</summary>
internal static class RoleShapes
{
    /// <summary>A role. It keeps the names of the permissions that it grants.</summary>
    public static Shape Role { get; } = new(
        "RoleDto",
        "Roles",
        Property.Text("Name", 64),
        Property.Text("DisplayName", 64),
        Property.Enum("Type", Names.RoleTypes).Or("Tenant"),
        Property.Text("Groups"),
        Property.Boolean("IsStatic").Or(false),
        Property.Boolean("IsEditable").Or(true),
        Property.Links("Permissions", () => Permission!, (_, row) => RolePermissions.Rows(row)),
        Property.Int32("Id"),
        Property.Texts("Granted").AsHidden());

    public static Shape Permission { get; } = new(
        "PermissionDto",
        "Permissions",
        Property.Text("Name"),
        Property.Boolean("IsGranted"),
        Property.Int32("RoleId"),
        Property.Enum("Scope", ["Global", "Folder", "GlobalOrFolder"]),
        Property.Int64("Id"));

    public static Shape SetUsers { get; } = new(
        "SetUsersRequest",
        "",
        Property.Numbers("addedUserIds").AsRequired(),
        Property.Numbers("removedUserIds").AsRequired());
}
