namespace Orchestrator.Sandbox;

/// <summary>What the directory answers.</summary>
internal static class DirectoryTables
{
    public static Shape Permission { get; } = Shape.Of("DirectoryPermissionDto");

    public static Shape OrganizationUnit { get; } = Shape.Of("UserOrganizationUnitDto");

    public static Shape Role { get; } = Shape.Of("LightRoleDto");

    public static Shape Domain { get; } = Shape.Of("DomainDto");

    public static Shape Entry { get; } = Shape.Of("DirectoryObjectDto");

    public static Shape HostAvailability { get; } = Shape.Of("HostAvailabilityDto");
}
