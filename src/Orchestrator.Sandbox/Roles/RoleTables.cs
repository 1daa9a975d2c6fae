namespace Orchestrator.Sandbox;

/// <summary>Roles and their permissions.</summary>
internal static class RoleTables
{
    /// <summary>A role. It keeps the names of the permissions that it grants.</summary>
    public static Shape Role { get; } = Shape.Of(
        "RoleDto",
        "Roles",
        Property.Of("Type").Or("Tenant"),
        Property.Of("IsStatic").Or(false),
        Property.Of("IsEditable").Or(true),
        Property.Of("Permissions").LinkedTo(() => Permission!, (_, row) => RolePermissions.Rows(row)),
        Property.Texts("Granted").AsHidden());

    public static Shape Permission { get; } = Shape.Of("PermissionDto", "Permissions");
}
