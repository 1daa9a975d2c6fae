namespace Orchestrator.Sandbox;

/// <summary>Folders, as rows and in answers.</summary>
internal static class FolderTables
{
    /// <summary>A folder.</summary>
    public static Shape Folder { get; } = Shape.Of(
        "FolderDto",
        "Folders",
        Property.Of("FolderType").Or("Standard"),
        Property.Of("IsPersonal").From(row => row.Text("FolderType") == "Personal"),
        Property.Of("ProvisionType").Or("Automatic"),
        Property.Of("PermissionModel").Or("FineGrained"),
        Property.Of("ParentKey").From((company, row) => company.Folders.Find(row.Number("ParentId"))?["Key"]),
        Property.Of("FeedType").Or("Processes"));

    /// <summary>A folder in short.</summary>
    public static Shape SimpleFolder { get; } = Shape.Of("SimpleFolderDto");

    /// <summary>A folder of the signed-in account.</summary>
    public static Shape CurrentUserFolder { get; } = Shape.Of("CurrentUserFolderDto");

    /// <summary>A page of them.</summary>
    public static Shape CurrentUserFolderPage { get; } = Shape.Of("PageResultDtoOfCurrentUserFolderDto", "Folders");

    /// <summary>A folder as it was called before there were folders in folders.</summary>
    public static Shape OrganizationUnit { get; } = Shape.Of("OrganizationUnitDto", "OrganizationUnits");
}
