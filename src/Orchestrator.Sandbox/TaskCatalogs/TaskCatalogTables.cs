namespace Orchestrator.Sandbox;

/// <summary>Task catalogs.</summary>
internal static class TaskCatalogTables
{
    /// <summary>A catalog, and the folders that share it.</summary>
    public static Shape TaskCatalog { get; } = Shape.Of(
        "TaskCatalogDto",
        "TaskCatalogs",
        Property.Of("FoldersCount").From(row => (long)row.Numbers("FolderIds").Count),
        Property.Of("Encrypted").Or(false),
        Property.Of("RetentionAction").Or("Delete"),
        Property.Of("RetentionPeriod").Or(30L),
        Property.Numbers("FolderIds").AsHidden());

    public static Shape ExtendedDetails { get; } = Shape.Of("TaskCatalogExtendedDetailsDto", "UiPath.Server.Configuration.OData.TaskCatalogExtendedDetailsDto");

    public static Shape AccessibleFolders { get; } = Shape.Of("AccessibleFoldersDto", "UiPath.Server.Configuration.OData.AccessibleFoldersDto");
}
