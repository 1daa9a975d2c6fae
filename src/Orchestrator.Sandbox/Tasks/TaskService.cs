using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>Reads tasks.</summary>
internal sealed class TaskService : Service
{
    private static readonly string[] s_admin = ["Tasks.View", "Tasks.Edit", "TaskAssignment.Create"];

    public TaskService()
    {
        Map(TaskOperations.Get, call => Answer.Rows(call, TaskTables.Task, In(call.Company, call.Folder)));
        Map(TaskOperations.GetById, call => Answer.Entity(call, TaskTables.Task, Find(call, call.Id())));
        Map(TaskOperations.GetByKeyByIdentifier, ByKey);
        Map(TaskOperations.GetTasksAcrossFolders, call => Across(call, "Tasks.View"));
        Map(TaskOperations.GetTasksAcrossFoldersForAdmin, call => Across(call, s_admin));
        Map(TaskOperations.GetTaskPermissions, Permissions);
        Map(TaskOperations.GetTaskUsersByOrganizationunitid, TaskUsers);
        Map(TaskActivityOperations.GetByTaskId, call => Answer.Rows(call, TaskTables.TaskActivity, Of(call, call.Company.TaskActivities)));
        Map(TaskNoteOperations.GetByTaskId, call => Answer.Rows(call, TaskTables.TaskNote, Of(call, call.Company.TaskNotes)));
        Map(TaskNoteOperations.CreateTaskNote, CreateNote);
    }

    /// <summary>A task of the folder that the request names, or of any that the account sees where it names none; a deleted one is gone.</summary>
    public static Row Find(Call call, long? id) => TryFind(call, id) ?? throw SandboxException.NotFound("Task");

    public static Row? TryFind(Call call, long? id) =>
        call.Company.Tasks.Find(id) is { } task && !task.Flag("IsDeleted") && IsWithin(call, task) ? task : null;

    /// <summary>The folder that a task is in.</summary>
    public static Row FolderOf(Call call, Row task) => call.Company.Folders.Find(task.Number("OrganizationUnitId"))!;

    /// <summary>Refuses an account that lacks a permission in the folder, for operations whose permission depends on the entity.</summary>
    public static void Require(Call call, string permission)
    {
        if (!call.Access.InFolder(permission, call.Folder))
        {
            throw SandboxException.NotAuthorized();
        }
    }

    private static bool IsWithin(Call call, Row task) => call.NamedFolder is { } folder
        ? task.Number("OrganizationUnitId") == folder.Id
        : call.Access.CanSee(FolderOf(call, task))
            && call.Operation.PermissionBy(call.Permissions).IsMetBy(permission => call.Access.InFolder(permission, FolderOf(call, task)));

    private static RowSource In(Company company, params IEnumerable<Row> folders)
    {
        SortedSet<long> ids = [.. folders.Select(folder => folder.Id)];
        int deleted = TaskTables.Task["IsDeleted"].Slot;
        int place = TaskTables.Task["OrganizationUnitId"].Slot;
        Condition seen = new("in " + string.Join(",", ids), () => task => task.At(deleted) is not true && task.At(place) is long folder && ids.Contains(folder));
        return new RowSource(company.Tasks, seen);
    }

    private static SandboxResponse ByKey(Call call)
    {
        Row? task = call.Company.Tasks.FindByKey(call.Key("identifier"));
        Row found = Find(call, task?.Id);
        Require(call, "Tasks.View");
        return Answer.Entity(call, TaskTables.Task, found);
    }

    /// <summary>The tasks of all folders where the account holds the permissions, or of the one that the request names.</summary>
    private static SandboxResponse Across(Call call, params string[] permissions)
    {
        IEnumerable<Row> folders = call.NamedFolder is { } named ? [named] : call.Access.Folders;
        return Answer.Rows(call, TaskTables.Task, In(call.Company, folders.Where(folder => permissions.All(one => call.Access.InFolder(one, folder)))));
    }

    private static SandboxResponse Permissions(Call call) => Answer.Rows(
        call,
        RoleTables.Permission,
        RolePermissions.Rows(call.Access.Of(call.Folder).Where(one => one.StartsWith("Task", System.StringComparison.OrdinalIgnoreCase))));

    /// <summary>The people who may both view and edit tasks in a folder.</summary>
    private static SandboxResponse TaskUsers(Call call)
    {
        Row folder = call.Company.Folders.Find(call.Id("organizationUnitId")) is { } one && call.Access.CanSee(one) ? one : throw SandboxException.FolderUnknown();
        HashSet<long> assigned = [.. call.Company.Ancestry(folder).SelectMany(above => call.Company.Assignments.In(above.Id)).Select(pair => pair.Key)];
        return Answer.Rows(call, UserLoginTables.Login, call.Company.Users.Rows
            .Where(user => assigned.Contains(user.Id) || user.Numbers("GroupIds").Any(assigned.Contains))
            .Where(user => TaskAssignees.CanHandle(call.Company, user, folder))
            .Select(user => UserLoginTables.Of(call.Company, user.Id)!));
    }

    private static IEnumerable<Row> Of(Call call, Store store)
    {
        long task = Find(call, call.Id("taskId")).Id;
        return store.Rows.Where(row => row.Number("TaskId") == task);
    }

    private static SandboxResponse CreateNote(Call call)
    {
        Input body = call.Body("taskNoteCreateRequest");
        return Answer.Entity(call, TaskTables.TaskNote, TaskHistory.Comment(call, Find(call, body.Number("TaskId")), body.Text("Text")!), 201);
    }
}
