using System;
using System.Collections.Generic;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>
/// Assigns, reassigns, unassigns and deletes tasks. The answer is 200 whatever happens, and lists what could not be done.
/// </summary>
internal sealed class TaskActionService : Service
{
    private const long NotFound = 1002;
    private const long CannotAssign = 2400;
    private const long NotAllowed = 2427;

    public TaskActionService()
    {
        Map(TaskOperations.AssignTasks, call => Assign(call, TaskStates.Assign, "Assigned"), folderOptional: true);
        Map(TaskOperations.ReassignTasks, call => Assign(call, TaskStates.Reassign, "Reassigned"), folderOptional: true);
        Map(TaskOperations.UnassignTasks, Unassign, folderOptional: true);
        Map(TaskOperations.DeleteTasks, Delete);
        Map(TaskOperations.EditTaskMetadata, EditMetadata);
    }

    /// <summary>Changes what anybody may see of a task.</summary>
    public static Row Metadata(Call call, Row task, Input body)
    {
        if (body.Text("title") is { Length: > 0 } title)
        {
            task = task.With(("Title", title));
        }

        if (body.Number("taskCatalogId") is { } id)
        {
            task = task.With(("TaskCatalogId", TaskCatalogService.Find(call, id).Id));
        }
        else if (body.Flag("unsetTaskCatalog"))
        {
            task = task.With(("TaskCatalogId", null));
        }

        return body.Text("priority") is { } priority ? task.With(("Priority", priority)) : task;
    }

    private static SandboxResponse Assign(Call call, string action, string activity)
    {
        Input body = call.Body("parameters");
        List<Row> failures = [];
        foreach (Input assignment in body.List("taskAssignments"))
        {
            long id = assignment.Number("TaskId") ?? 0;
            Row? task = TaskService.TryFind(call, id);
            (long code, string problem) = (NotFound, "Task does not exist.");
            if (task is not null && TaskStates.Of(task, action) is { To: var state } then)
            {
                (Row? assigned, string? unfit) = state is null ? (null, then.Message) : TaskAssignees.Assign(call, task, assignment, state);
                if (assigned is not null)
                {
                    TaskHistory.Save(call, assigned, activity, assigned.Number("AssignedToUserId"));
                    continue;
                }

                (code, problem) = (state is null ? then.Code : CannotAssign, unfit!);
            }

            failures.Add(Failure(id, code, problem, assignment.Number("UserId"), assignment.Text("UserNameOrEmail")));
        }

        return Answer.Results(call, TaskTables.Failure, failures);
    }

    private static SandboxResponse Unassign(Call call) => Each(call, task =>
    {
        if (TaskStates.Of(task, TaskStates.Unassign) is { To: null } refusal)
        {
            return (refusal.Code, refusal.Message);
        }

        TaskHistory.Save(
            call,
            task.With(("Status", TaskStates.Unassigned), ("AssignedToUserId", null), ("AssigneeIds", null), ("TaskAssignmentCriteria", null)),
            "Unassigned",
            task.Number("AssignedToUserId"));
        return null;
    });

    private static SandboxResponse Delete(Call call) => Each(call, task =>
    {
        if (!call.Access.InFolder("Tasks.Delete", call.Folder))
        {
            return (NotAllowed, "You do not have the required permissions to delete this action");
        }

        TaskHistory.Save(call, task.With(("IsDeleted", true), ("DeleterUserId", call.Account.Id), ("DeletionTime", call.Now)), "Deleted");
        return null;
    });

    private static SandboxResponse EditMetadata(Call call)
    {
        Input body = call.Body("parameters");
        Row task = TaskService.Find(call, body.Number("TaskId"));
        TaskService.Require(call, "Tasks.Edit");
        TaskHistory.Save(call, Metadata(call, task, body), "Saved", null, body.Text("NoteText"));
        return Answer.Ok();
    }

    private static SandboxResponse Each(Call call, Func<Row, (long Code, string Message)?> change)
    {
        Input body = call.Body("parameters");
        List<Row> failures = [];
        foreach (long id in body.Numbers("taskIds"))
        {
            (long Code, string Message)? problem = TaskService.TryFind(call, id) is { } task ? change(task) : (NotFound, "Task does not exist.");
            if (problem is { } failure)
            {
                failures.Add(Failure(id, failure.Code, failure.Message, null, null));
            }
        }

        return Answer.Results(call, TaskTables.Failure, failures);
    }

    private static Row Failure(long task, long code, string message, long? user, string? name) => TaskTables.Failure.Row(
        ("TaskId", task), ("UserId", user), ("ErrorCode", code), ("ErrorMessage", message), ("UserNameOrEmail", name));
}
