namespace Orchestrator.Sandbox;

/// <summary>Folders, as rows and in answers.</summary>
internal static class FolderShapes
{
    /// <summary>A folder.</summary>
    public static Shape Folder { get; } = new(
        "FolderDto",
        "Folders",
        Property.Guid("Key"),
        Property.Text("DisplayName", 115).AsRequired(),
        Property.Text("FullyQualifiedName"),
        Property.Text("Description", 500),
        Property.Enum("FolderType", ["Standard", "Personal", "Virtual", "Solution", "DebugSolution"]).Or("Standard"),
        Property.Boolean("IsPersonal").From(row => row.Text("FolderType") == "Personal"),
        Property.Enum("ProvisionType", Names.ProvisionTypes).Or("Automatic"),
        Property.Enum("PermissionModel", ["InheritFromTenant", "FineGrained"]).Or("FineGrained"),
        Property.Int64("ParentId"),
        Property.Guid("ParentKey").From((company, row) => company.Folders.Find(row.Number("ParentId"))?["Key"]),
        Property.Enum("FeedType", ["Undefined", "Processes", "Libraries", "PersonalWorkspace", "FolderHierarchy"]).Or("Processes"),
        Property.Int64("Id"));

    /// <summary>A folder in short.</summary>
    public static Shape SimpleFolder { get; } = new(
        "SimpleFolderDto",
        "SimpleFolders",
        Property.Text("DisplayName"),
        Property.Text("FullyQualifiedName"),
        Property.Int64("Id"));

    /// <summary>A folder of the signed-in account.</summary>
    public static Shape CurrentUserFolder { get; } = new(
        "CurrentUserFolderDto",
        "Folders",
        Property.Guid("Key"),
        Property.Text("DisplayName"),
        Property.Text("FullyQualifiedName"),
        Property.Text("Description"),
        Property.Enum("FolderType", ["Standard", "Personal", "Virtual", "Solution", "DebugSolution"]),
        Property.Int64("ParentId"),
        Property.Guid("ParentKey"),
        Property.Int64("Id"));

    /// <summary>A page of them.</summary>
    public static Shape CurrentUserFolderPage { get; } = new(
        "PageResultDtoOfCurrentUserFolderDto",
        "Folders",
        Property.ComplexList("PageItems", () => CurrentUserFolder!),
        Property.Int32("Count"));

    /// <summary>A folder as it was called before there were folders in folders.</summary>
    public static Shape OrganizationUnit { get; } = new(
        "OrganizationUnitDto",
        "OrganizationUnits",
        Property.Text("DisplayName", 128).AsRequired(),
        Property.Int64("Id"));
}
