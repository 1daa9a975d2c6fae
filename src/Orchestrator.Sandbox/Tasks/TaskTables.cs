using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Sandbox;

/// <summary>Tasks, as rows and on the wire of OData.</summary>
internal static class TaskTables
{
    /// <summary>A task.</summary>
    public static Shape Task { get; } = Shape.Of(
        "TaskDto",
        "Tasks",
        Property.Of("Status").Or("Unassigned"),
        Person("AssignedToUser", "AssignedToUserId"),
        Person("CreatorUser", "CreatorUserId"),
        Person("LastModifierUser", "LastModifierUserId"),
        Property.Of("TaskCatalogName").From((company, row) => company.TaskCatalogs.Find(row.Number("TaskCatalogId"))?["Name"]),
        Property.Of("IsCompleted").From(row => row.Text("Status") == "Completed"),
        Property.Of("Encrypted").Or(false),
        Property.Of("Activities").LinkedTo(() => TaskActivity!, (company, row) => company.TaskActivities.Rows.Where(one => one.Number("TaskId") == row.Id)),
        Property.Of("TaskSlaDetail").As(() => TaskSlaDetail!),
        Property.Of("TaskAssignments").LinkedTo(() => TaskAssignment!, TaskAssignments),
        Property.Of("TaskAssigneeName").From(AssigneeName),
        Property.Of("Priority").Or("Medium"),
        Property.Of("Key").Indexed(),
        Property.Of("IsDeleted").Or(false),
        Property.Int64("TaskCatalogId").AsHidden(),
        Property.Map("Data").AsHidden(),
        Property.Map("FormLayout").AsHidden(),
        Property.Complex("App", () => TaskDataTables.AppMetadata).AsHidden(),
        Property.Int64("CompletedByUserId").AsHidden(),
        Property.Numbers("AssigneeIds").AsHidden(),
        Property.Complex("Source", () => TaskDataTables.TaskSource).AsHidden());

    /// <summary>A note on a task.</summary>
    public static Shape TaskNote { get; } = Shape.Of(
        "TaskNoteDto",
        "TaskNotes",
        Person("CreatorUser", "CreatorUserId"),
        Person("LastModifierUser", "CreatorUserId"),
        Property.Of("TenantId").Or(1L));

    /// <summary>A step of a task's history.</summary>
    public static Shape TaskActivity { get; } = Shape.Of(
        "TaskActivityDto",
        "TaskActivities",
        Person("CreatorUser", "CreatorUserId"),
        Person("TargetUser", "TargetUserId"),
        Property.Of("Task").LinkedTo(() => Task!, (company, row) => company.Tasks.Find(row.Number("TaskId"))),
        Property.Of("TaskNote").LinkedTo(() => TaskNote!, (company, row) => company.TaskNotes.Find(row.Number("TaskNoteId"))),
        Property.Of("TenantId").Or(1L));

    public static Shape TaskSlaDetail { get; } = Shape.OfPascal("TaskSlaDetailDto", "TaskSlaDetails");

    public static Shape TaskAssignment { get; } = Shape.OfPascal("TaskAssignmentDto", "TaskAssignments", Person("Assignee", "Id"), Property.Of("Task").LinkedTo(() => Task!, (_, _) => null));

    /// <summary>What could not be done to a task.</summary>
    public static Shape Failure { get; } = Shape.Of("TaskOperationErrorResponse", "Collection(UiPath.Orchestrator.Tasks.Dto.TaskAssignmentErrorResponse)");

    private static Property Person(string name, string id) =>
        Property.Of(name).LinkedTo(() => UserLoginTables.Login, (company, row) => UserLoginTables.Of(company, row.Number(id)));

    private static string? AssigneeName(Company company, Row task) =>
        company.Users.Find(task.Number("AssignedToUserId")) is { } user ? UserTables.FullName(user) : null;

    private static List<Row> TaskAssignments(Company company, Row task) =>
        [.. task.Numbers("AssigneeIds").Select(id => TaskAssignment.Row(("Id", id)))];
}
