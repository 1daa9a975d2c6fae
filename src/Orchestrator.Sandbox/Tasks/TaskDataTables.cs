namespace Orchestrator.Sandbox;

/// <summary>Tasks with their data, as the APIs that are not OData answer them.</summary>
internal static class TaskDataTables
{
    /// <summary>A task and its data.</summary>
    public static Shape Data { get; } = Shape.Of("TaskDataDto");

    /// <summary>An app task and its data.</summary>
    public static Shape AppData { get; } = Shape.Of("AppTasksDataDto");

    /// <summary>A form task and its form.</summary>
    public static Shape Form { get; } = Shape.Of("TaskFormDto");

    public static Shape AppMetadata { get; } = Shape.Of("AppTasksMetadataDto");

    public static Shape TaskSource { get; } = Shape.Of("TaskSourceDto");

    public static Shape BulkFailure { get; } = Shape.Of("BulkOperationErrorResponse");
}
