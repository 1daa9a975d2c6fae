namespace Orchestrator.Sandbox;

/// <summary>Tasks with their data, as the APIs that are not OData answer them.</summary>
internal static class TaskDataShapes
{
    /// <summary>A task and its data.</summary>
    public static Shape Data { get; } = new(
        "TaskDataDto",
        "",
        Common());

    /// <summary>An app task and its data.</summary>
    public static Shape AppData { get; } = new(
        "AppTasksDataDto",
        "",
        [
            Property.Int64("taskDefinitionPropertiesId"),
            Property.Complex("appTasksMetadata", () => AppMetadata!),
            Property.Text("actionLabel"),
            .. Common(),
        ]);

    /// <summary>A form task and its form.</summary>
    public static Shape Form { get; } = new(
        "TaskFormDto",
        "",
        [
            Property.Map("formLayout"),
            Property.Int64("formLayoutId"),
            Property.Int64("bulkFormLayoutId"),
            Property.Text("actionLabel"),
            .. Common(),
        ]);

    public static Shape AppMetadata { get; } = new(
        "AppTasksMetadataDto",
        "",
        Property.Text("appId"),
        Property.Int32("appVersion"),
        Property.Guid("appProcessKey"),
        Property.Guid("folderKey"),
        Property.Map("fpsContext"),
        Property.Enum("runtime", ["Serverless", "Unattended"]),
        Property.Enum("appType", ["Custom", "Dynamic"]),
        Property.Time("creationTime"),
        Property.Int64("creatorUserId"),
        Property.Guid("creatorUserKey"),
        Property.Int64("id"));

    public static Shape TaskSource { get; } = new(
        "TaskSourceDto",
        "",
        Property.Enum("sourceName", ["Agent", "Workflow", "Maestro", "Default"]),
        Property.Text("sourceId"),
        Property.Map("taskSourceMetadata"));

    public static Shape SlaDetail { get; } = new(
        "TaskSlaDetailDto",
        "",
        Property.Time("expiryTime"),
        Property.Enum("startCriteria", ["TaskCreated", "TaskAssigned", "TaskCompleted"]),
        Property.Enum("endCriteria", ["TaskCreated", "TaskAssigned", "TaskCompleted"]),
        Property.Enum("status", ["OverdueLater", "OverdueSoon", "Overdue", "CompletedInTime"]));

    public static Shape BulkFailure { get; } = new(
        "BulkOperationErrorResponse",
        "",
        Property.Int64("taskId"),
        Property.Int32("errorCode"),
        Property.Text("errorMessage"));

    /// <summary>What the data of every type of task has. Each shape has properties of its own: they know their place in its rows.</summary>
    private static Property[] Common() =>
    [
        Property.Enum("status", Names.TaskStatuses),
        Property.Map("data"),
        Property.Text("action"),
        Property.Enum("waitJobState", Names.JobStates),
        Property.Text("organizationUnitFullyQualifiedName"),
        Property.ComplexList("tags", () => TaskShapes.Tag),
        Property.Complex("assignedToUser", () => UserLoginShapes.CamelLogin),
        Property.ComplexList("taskSlaDetails", () => SlaDetail!),
        Property.Complex("completedByUser", () => UserLoginShapes.CamelLogin),
        Property.Enum("taskAssignmentCriteria", Names.AssignmentCriteria),
        Property.ComplexList("taskAssignees", () => UserLoginShapes.CamelLogin),
        Property.Boolean("isCurrentUserInAllUserAssignedGroup"),
        Property.Complex("taskSource", () => TaskSource!),
        Property.Int32("processingTime"),
        Property.Text("title"),
        Property.Enum("type", Names.TaskTypes),
        Property.Enum("priority", Names.TaskPriorities),
        Property.Int64("assignedToUserId"),
        Property.Int64("organizationUnitId"),
        Property.Text("externalTag"),
        Property.Guid("creatorJobKey"),
        Property.Guid("waitJobKey"),
        Property.Time("lastAssignedTime"),
        Property.Time("completionTime"),
        Property.Text("parentOperationId"),
        Property.Guid("key"),
        Property.Boolean("isDeleted"),
        Property.Int64("deleterUserId"),
        Property.Time("deletionTime"),
        Property.Time("lastModificationTime"),
        Property.Int64("lastModifierUserId"),
        Property.Time("creationTime"),
        Property.Int64("creatorUserId"),
        Property.Int64("id"),
    ];
}
