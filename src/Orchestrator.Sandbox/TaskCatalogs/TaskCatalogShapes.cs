namespace Orchestrator.Sandbox;

/// <summary>Task catalogs.</summary>
internal static class TaskCatalogShapes
{
    /// <summary>A catalog, and the folders that share it.</summary>
    public static Shape TaskCatalog { get; } = new(
        "TaskCatalogDto",
        "TaskCatalogs",
        Property.Guid("Key"),
        Property.Text("Name"),
        Property.Text("Description"),
        Property.Time("CreationTime"),
        Property.Time("LastModificationTime"),
        Property.Int32("FoldersCount").From(row => (long)row.Numbers("FolderIds").Count),
        Property.Boolean("Encrypted").Or(false),
        Property.ComplexList("Tags", () => TaskShapes.Tag),
        Property.Enum("RetentionAction", Names.RetentionActions).Or("Delete"),
        Property.Int32("RetentionPeriod").Or(30L),
        Property.Int64("RetentionBucketId"),
        Property.Text("RetentionBucketName"),
        Property.Int64("Id"),
        Property.Numbers("FolderIds").AsHidden());

    public static Shape Request { get; } = new(
        "TaskCatalogRequest",
        "",
        Property.Text("Name", 50).AsRequired(),
        Property.Text("Description", 512),
        Property.Boolean("Encrypted"),
        Property.ComplexList("Tags", () => TaskShapes.Tag),
        Property.Enum("RetentionAction", Names.RetentionActions),
        Property.Int32("RetentionPeriod"),
        Property.Int64("RetentionBucketId"));

    public static Shape Share { get; } = new(
        "TaskCatalogFoldersShareDto",
        "",
        Property.Numbers("TaskCatalogIds"),
        Property.Numbers("ToAddFolderIds"),
        Property.Numbers("ToRemoveFolderIds"));

    public static Shape ExtendedDetails { get; } = new(
        "TaskCatalogExtendedDetailsDto",
        "UiPath.Server.Configuration.OData.TaskCatalogExtendedDetailsDto",
        Property.Int32("AssociatedTasksCount"),
        Property.Boolean("IsEncrypted"),
        Property.Int64("TotalFolderCount"),
        Property.Guid("Key"));

    public static Shape AccessibleFolders { get; } = new(
        "AccessibleFoldersDto",
        "UiPath.Server.Configuration.OData.AccessibleFoldersDto",
        Property.ComplexList("AccessibleFolders", () => FolderShapes.SimpleFolder),
        Property.Int32("TotalFoldersCount"));
}
