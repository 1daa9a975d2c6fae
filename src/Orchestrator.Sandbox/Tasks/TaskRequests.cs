namespace Orchestrator.Sandbox;

/// <summary>What bodies of task operations hold.</summary>
internal static class TaskRequests
{
    public static Shape Assignment { get; } = new(
        "TaskAssignmentRequest",
        "",
        Property.Int64("TaskId").AtLeast(1),
        Property.Int64("UserId"),
        Property.Text("UserNameOrEmail", 256),
        Property.Enum("AssignmentCriteria", Names.AssignmentCriteria),
        Property.Texts("AssigneeNamesOrEmails"),
        Property.Numbers("AssigneeUserIds"));

    public static Shape Assign { get; } = new(
        "TasksAssignRequest",
        "",
        Property.ComplexList("taskAssignments", () => Assignment!).AsRequired());

    public static Shape Ids { get; } = new(
        "TasksDeleteRequest",
        "",
        Property.Numbers("taskIds").AsRequired());

    public static Shape EditMetadata { get; } = new(
        "EditTaskMetadataRequest",
        "",
        Property.Int64("TaskId").AsRequired(),
        Property.Text("Title", 512),
        Property.Int64("TaskCatalogId"),
        Property.Boolean("UnsetTaskCatalog"),
        Property.Enum("Priority", Names.TaskPriorities),
        Property.Text("NoteText", 512));

    public static Shape Note { get; } = new(
        "TaskNoteCreateRequest",
        "",
        Property.Text("Text", 512).AsRequired(),
        Property.Int64("TaskId"));

    public static Shape Create { get; } = new(
        "TaskCreateRequest",
        "",
        [
            Property.Enum("type", Names.TaskTypes),
            .. NewTask(),
        ]);

    public static Shape CreateForm { get; } = new(
        "FormTaskCreateRequest",
        "",
        [
            Property.Map("formLayout"),
            Property.Int64("formLayoutId"),
            Property.Int64("bulkFormLayoutId"),
            .. NewTask(),
        ]);

    public static Shape CreateApp { get; } = new(
        "AppTasksCreateRequest",
        "",
        [
            Property.Int64("taskDefinitionId"),
            Property.Int32("taskDefinitionVersion"),
            Property.Text("appId", 34).AsRequired(),
            Property.Int32("appVersion").AsRequired(),
            Property.Guid("appProcessKey"),
            Property.Guid("folderKey"),
            Property.Map("fpsContext"),
            Property.Enum("runtime", ["Serverless", "Unattended"]),
            Property.Enum("appType", ["Custom", "Dynamic"]),
            Property.Boolean("isActionableMessageEnabled"),
            Property.Map("actionableMessageMetaData"),
            Property.Enum("type", Names.TaskTypes),
            .. NewTask(),
        ]);

    public static Shape Complete { get; } = new(
        "TaskCompletionRequest",
        "",
        Property.Int64("taskId").AsRequired(),
        Property.Map("data"),
        Property.Text("action"));

    public static Shape SaveData { get; } = new(
        "TaskDataSaveRequest",
        "",
        Property.Int64("taskId").AsRequired(),
        Property.Map("data").AsRequired());

    public static Shape SaveTags { get; } = new(
        "TaskTagsSaveRequest",
        "",
        Property.Int64("taskId").AsRequired(),
        Property.ComplexList("tags", () => TaskShapes.Tag));

    public static Shape SaveAndReassign { get; } = new(
        "TaskSaveAndReassignmentRequest",
        "",
        Property.Boolean("SaveData"),
        Property.Map("Data"),
        Property.Text("NoteText", 512),
        Property.Int64("TaskId").AtLeast(1),
        Property.Int64("UserId"),
        Property.Text("UserNameOrEmail", 256),
        Property.Enum("AssignmentCriteria", Names.AssignmentCriteria),
        Property.Texts("AssigneeNamesOrEmails"),
        Property.Numbers("AssigneeUserIds"));

    public static Shape BulkComplete { get; } = new(
        "BulkTasksCompletionRequest",
        "",
        Property.Text("action").AsRequired(),
        Property.Numbers("taskIds").AsRequired(),
        Property.Map("data").AsRequired(),
        Property.Text("title", 512),
        Property.Int64("taskCatalogId"),
        Property.Boolean("unsetTaskCatalog"),
        Property.Enum("priority", Names.TaskPriorities),
        Property.Text("noteText", 512));

    public static Shape BulkUpdate { get; } = new(
        "BulkTasksDataUpdateRequest",
        "",
        Property.Numbers("taskIds").AsRequired(),
        Property.Map("data").AsRequired(),
        Property.Text("title", 512),
        Property.Int64("taskCatalogId"),
        Property.Boolean("unsetTaskCatalog"),
        Property.Enum("priority", Names.TaskPriorities),
        Property.Text("noteText", 512));

    /// <summary>What every new task is given. Each shape has properties of its own: they know their place in its rows.</summary>
    private static Property[] NewTask() =>
    [
        Property.Text("title", 512).AsRequired(),
        Property.Enum("priority", Names.TaskPriorities),
        Property.Map("data"),
        Property.Text("taskCatalogName", 50),
        Property.Text("externalTag", 512),
        Property.ComplexList("tags", () => TaskShapes.Tag),
        Property.Text("parentOperationId", 128),
        Property.Complex("taskSource", () => TaskDataShapes.TaskSource),
    ];
}
