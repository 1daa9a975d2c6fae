namespace Orchestrator.Sandbox;

/// <summary>What the directory answers.</summary>
internal static class DirectoryShapes
{
    public static Shape Permission { get; } = new(
        "DirectoryPermissionDto",
        "",
        Property.Text("directoryGroup"),
        Property.ComplexList("organizationUnits", () => OrganizationUnit!),
        Property.ComplexList("roles", () => Role!));

    public static Shape OrganizationUnit { get; } = new(
        "UserOrganizationUnitDto",
        "",
        Property.Int64("userId"),
        Property.Text("userName"),
        Property.Int64("organizationUnitId"),
        Property.Text("organizationUnitName"),
        Property.Int64("id"));

    public static Shape Role { get; } = new(
        "LightRoleDto",
        "",
        Property.Text("name", 64),
        Property.Text("displayName", 64),
        Property.Text("groups"),
        Property.Boolean("isStatic"),
        Property.Boolean("isEditable"),
        Property.Int32("id"));

    public static Shape Domain { get; } = new(
        "DomainDto",
        "",
        Property.Text("name"),
        Property.Boolean("isDefault"));

    public static Shape Entry { get; } = new(
        "DirectoryObjectDto",
        "",
        Property.Enum("type", ["User", "Group", "Machine", "Robot", "ExternalApplication"]),
        Property.Text("source"),
        Property.Text("domain"),
        Property.Text("identifier"),
        Property.Text("identityName"),
        Property.Text("displayName"));

    public static Shape HostAvailability { get; } = new(
        "HostAvailabilityDto",
        "",
        Property.Boolean("canConnect"),
        Property.Boolean("hasBadSsl"),
        Property.Text("connectionError"));
}
