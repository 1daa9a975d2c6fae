namespace Orchestrator.Sandbox;

/// <summary>What bodies of user operations hold.</summary>
internal static class UserRequests
{
    public static Shape AssignRoles { get; } = new(
        "UserAssignRolesRequest",
        "",
        Property.Numbers("roleIds").AsRequired());

    public static Shape ChangeCulture { get; } = new(
        "UserChangeCultureRequest",
        "",
        Property.Text("culture").AsRequired());

    public static Shape ToggleRole { get; } = new(
        "UsersToggleRoleRequest",
        "",
        Property.Text("role").AsRequired(),
        Property.Boolean("toggle").AsRequired());

    public static Shape SetActive { get; } = new("UsersSetActiveRequest", "", Property.Boolean("active").AsRequired());

    public static Shape PermissionsCollection { get; } = new(
        "UserPermissionsCollection",
        "UiPath.Server.Configuration.OData.UserPermissionsCollection",
        Property.Int64("UserId"),
        Property.Texts("Permissions"));
}
