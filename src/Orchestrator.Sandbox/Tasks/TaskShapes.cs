using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Sandbox;

/// <summary>Tasks, as rows and on the wire of OData.</summary>
internal static class TaskShapes
{
    /// <summary>A task.</summary>
    public static Shape Task { get; } = new(
        "TaskDto",
        "Tasks",
        Property.Enum("Status", Names.TaskStatuses).Or("Unassigned"),
        Property.Link("AssignedToUser", () => UserLoginShapes.Login, (company, row) => UserLoginShapes.Of(company, row.Number("AssignedToUserId"))),
        Property.Enum("TaskAssignmentCriteria", Names.AssignmentCriteria),
        Property.Link("CreatorUser", () => UserLoginShapes.Login, (company, row) => UserLoginShapes.Of(company, row.Number("CreatorUserId"))),
        Property.Link("LastModifierUser", () => UserLoginShapes.Login, (company, row) => UserLoginShapes.Of(company, row.Number("LastModifierUserId"))),
        Property.Text("TaskCatalogName").From((company, row) => company.TaskCatalogs.Find(row.Number("TaskCatalogId"))?["Name"]),
        Property.Boolean("IsCompleted").From(row => row.Text("Status") == "Completed"),
        Property.Int64("BulkFormLayoutId"),
        Property.Int64("FormLayoutId"),
        Property.Boolean("Encrypted").Or(false),
        Property.ComplexList("Tags", () => Tag!),
        Property.Text("Action"),
        Property.Links("Activities", () => TaskActivity!, (company, row) => company.TaskActivities.Rows.Where(one => one.Number("TaskId") == row.Id)),
        Property.Complex("TaskSlaDetail", () => TaskSlaDetail!),
        Property.Links("TaskAssignments", () => TaskAssignment!, TaskAssignments),
        Property.Text("TaskAssigneeName").From(AssigneeName),
        Property.Text("Title"),
        Property.Enum("Type", Names.TaskTypes),
        Property.Enum("Priority", Names.TaskPriorities).Or("Medium"),
        Property.Int64("AssignedToUserId"),
        Property.Int64("OrganizationUnitId"),
        Property.Text("ExternalTag"),
        Property.Guid("CreatorJobKey"),
        Property.Guid("WaitJobKey"),
        Property.Time("LastAssignedTime"),
        Property.Time("CompletionTime"),
        Property.Text("ParentOperationId"),
        Property.Guid("Key").Indexed(),
        Property.Boolean("IsDeleted").Or(false),
        Property.Int64("DeleterUserId"),
        Property.Time("DeletionTime"),
        Property.Time("LastModificationTime"),
        Property.Int64("LastModifierUserId"),
        Property.Time("CreationTime"),
        Property.Int64("CreatorUserId"),
        Property.Int64("Id"),
        Property.Int64("TaskCatalogId").AsHidden(),
        Property.Map("Data").AsHidden(),
        Property.Map("FormLayout").AsHidden(),
        Property.Complex("App", () => TaskDataShapes.AppMetadata).AsHidden(),
        Property.Int64("CompletedByUserId").AsHidden(),
        Property.Numbers("AssigneeIds").AsHidden(),
        Property.Complex("Source", () => TaskDataShapes.TaskSource).AsHidden());

    /// <summary>A note on a task.</summary>
    public static Shape TaskNote { get; } = new(
        "TaskNoteDto",
        "TaskNotes",
        Property.Link("CreatorUser", () => UserLoginShapes.Login, (company, row) => UserLoginShapes.Of(company, row.Number("CreatorUserId"))),
        Property.Link("LastModifierUser", () => UserLoginShapes.Login, (company, row) => UserLoginShapes.Of(company, row.Number("CreatorUserId"))),
        Property.Guid("Key"),
        Property.Int32("TenantId").Or(1L),
        Property.Int64("OrganizationUnitId"),
        Property.Int64("TaskId"),
        Property.Text("Text"),
        Property.Int64("CreatorUserId"),
        Property.Time("CreationTime"),
        Property.Int64("Id"));

    /// <summary>A step of a task's history.</summary>
    public static Shape TaskActivity { get; } = new(
        "TaskActivityDto",
        "TaskActivities",
        Property.Link("CreatorUser", () => UserLoginShapes.Login, (company, row) => UserLoginShapes.Of(company, row.Number("CreatorUserId"))),
        Property.Link("TargetUser", () => UserLoginShapes.Login, (company, row) => UserLoginShapes.Of(company, row.Number("TargetUserId"))),
        Property.Link("Task", () => Task!, (company, row) => company.Tasks.Find(row.Number("TaskId"))),
        Property.Link("TaskNote", () => TaskNote!, (company, row) => company.TaskNotes.Find(row.Number("TaskNoteId"))),
        Property.Guid("Key"),
        Property.Int32("TenantId").Or(1L),
        Property.Int64("OrganizationUnitId"),
        Property.Int64("TaskId"),
        Property.Guid("TaskKey"),
        Property.Enum("ActivityType", Names.TaskActivityTypes),
        Property.Int64("CreatorUserId"),
        Property.Int64("TargetUserId"),
        Property.Int64("TaskNoteId"),
        Property.Time("CreationTime"),
        Property.Int64("Id"));

    public static Shape TaskSlaDetail { get; } = new(
        "TaskSlaDetailDto",
        "TaskSlaDetails",
        Property.Time("ExpiryTime"),
        Property.Enum("StartCriteria", Names.SlaCriteria),
        Property.Enum("EndCriteria", Names.SlaCriteria),
        Property.Enum("Status", Names.SlaStatuses));

    public static Shape TaskAssignment { get; } = new(
        "TaskAssignmentDto",
        "TaskAssignments",
        Property.Link("Assignee", () => UserLoginShapes.Login, (company, row) => UserLoginShapes.Of(company, row.Id)),
        Property.Int64("Id"));

    public static Shape Tag { get; } = new(
        "TagDto",
        "Tags",
        Property.Text("Name", 256).AsRequired(),
        Property.Text("DisplayName", 256),
        Property.Text("Value", 256),
        Property.Text("DisplayValue", 256));

    /// <summary>What could not be done to a task.</summary>
    public static Shape Failure { get; } = new(
        "TaskOperationErrorResponse",
        "Collection(UiPath.Orchestrator.Tasks.Dto.TaskAssignmentErrorResponse)",
        Property.Int64("TaskId"),
        Property.Int64("UserId"),
        Property.Int32("ErrorCode"),
        Property.Text("ErrorMessage"),
        Property.Text("UserNameOrEmail"));

    private static string? AssigneeName(Company company, Row task) =>
        company.Users.Find(task.Number("AssignedToUserId")) is { } user ? UserShapes.FullName(user) : null;

    private static List<Row> TaskAssignments(Company company, Row task) =>
        [.. task.Numbers("AssigneeIds").Select(id => TaskAssignment.Row(("Id", id)))];
}
