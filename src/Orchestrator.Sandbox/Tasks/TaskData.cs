using System;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Orchestrator.Sandbox;

/// <summary>Tasks with their data: what the three kinds of tasks have in common.</summary>
internal static class TaskData
{
    /// <summary>The types that each route serves.</summary>
    public static bool IsForm(Row task) => task.Text("Type") == "FormTask";

    public static bool IsApp(Row task) => task.Text("Type") == "AppTask";

    public static bool IsGeneric(Row task) => !IsForm(task) && !IsApp(task);

    /// <summary>A task by the id in the query.</summary>
    public static Row FromQuery(Call call) =>
        TaskService.Find(call, call.QueryNumber("taskId") ?? throw SandboxException.Invalid("The taskId field is required."));

    /// <summary>A task by the key in the query.</summary>
    public static Row FromQueryKey(Call call) =>
        TaskService.Find(call, call.Company.Tasks.FindByKey(call.QueryKey("taskKey") ?? throw SandboxException.Invalid("The taskKey field is required."))?.Id);

    /// <summary>Refuses a task of another type than the route serves.</summary>
    public static Row Fitting(Row task, Predicate<Row> fits) =>
        fits(task) ? task : throw SandboxException.Invalid($"The task is of type {task.Text("Type")} and is not served by this address.");

    /// <summary>A task of the type that the route serves, in the state that follows an action.</summary>
    public static Row After(Call call, long? id, Predicate<Row> fits, string action)
    {
        Row task = Fitting(TaskService.Find(call, id), fits);
        return task.With(("Status", TaskStates.Table.Next(task.Text("Status")!, action)));
    }

    /// <summary>Creates a task.</summary>
    public static Row Create(Call call, Input body, string type, params (string, object?)[] more)
    {
        string? catalogName = body.Text("taskCatalogName");
        Row? catalog = catalogName is null ? null
            : TaskCatalogService.In(call, call.Folder).FirstOrDefault(one => string.Equals(one.Text("Name"), catalogName, StringComparison.OrdinalIgnoreCase))
                ?? throw SandboxException.NotFound("Task catalog");
        long id = call.Company.Tasks.NewId();
        Row task = body.Onto(TaskTables.Task.Row(), "Title", "Priority", "Data", "ExternalTag", "Tags", "ParentOperationId").With(
            ("Id", id),
            ("Key", Keys.Of("Task", id)),
            ("Type", type),
            ("OrganizationUnitId", call.Folder.Id),
            ("TaskCatalogId", catalog?.Id),
            ("Encrypted", catalog?.Flag("Encrypted") ?? false),
            ("Source", body.Inner("taskSource")?.ToRow(TaskDataTables.TaskSource)),
            ("CreationTime", call.Now),
            ("CreatorUserId", call.Account.Id)).With(more);
        TaskHistory.Created(call, call.Company.Tasks.Put(task));
        return task;
    }

    /// <summary>Completes a task.</summary>
    public static SandboxResponse Complete(Call call, Predicate<Row> fits)
    {
        Input body = call.Body("request");
        Row task = After(call, body.Number("taskId"), fits, TaskStates.Complete);
        TaskHistory.Save(call, Completed(call, body.Has("data") ? task.With(("Data", body.Map("data"))) : task, body.Text("action")), "Completed");
        return Answer.NoContent();
    }

    public static Row Completed(Call call, Row task, string? action) => task.With(
        ("Action", action), ("CompletionTime", call.Now), ("CompletedByUserId", call.Account.Id));

    /// <summary>Saves the data of a task.</summary>
    public static SandboxResponse Save(Call call, Predicate<Row> fits)
    {
        Input body = call.Body("request");
        TaskHistory.Save(call, After(call, body.Number("taskId"), fits, TaskStates.Save).With(("Data", body.Map("data"))), "Saved");
        return Answer.NoContent();
    }

    /// <summary>Saves the data of a task and gives it to somebody else.</summary>
    public static SandboxResponse SaveAndReassign(Call call, Predicate<Row> fits)
    {
        Input body = call.Body("request");
        Row task = After(call, body.Number("TaskId"), fits, TaskStates.Forward);
        if (body.Flag("SaveData"))
        {
            task = task.With(("Data", body.Map("Data")));
        }

        (Row? assigned, string? problem) = TaskAssignees.Assign(call, task, body, task.Text("Status")!);
        if (assigned is null)
        {
            throw new SandboxException(400, 2400, problem!);
        }

        TaskHistory.Save(call, assigned, "Forwarded", assigned.Number("AssignedToUserId"), body.Text("NoteText"));
        return Answer.NoContent();
    }

    /// <summary>Answers a task with its data, and what is particular to its type.</summary>
    public static SandboxResponse Of(Call call, Shape shape, Row task, int status = 200)
    {
        Company company = call.Company;
        Row row = shape.Row([.. shape.Properties
            .Where(property => property.Slot >= 0 && TaskTables.Task.Find(property.Name) is { IsLink: false, Compute: null, Hidden: false })
            .Select(property => (property.Name, task[property.Name]))]).With(
                ("data", task["Data"] ?? new JObject()),
                ("organizationUnitFullyQualifiedName", company.Folders.Find(task.Number("OrganizationUnitId"))?["FullyQualifiedName"]),
                ("assignedToUser", UserLoginTables.Of(company, task.Number("AssignedToUserId"), true)),
                ("completedByUser", UserLoginTables.Of(company, task.Number("CompletedByUserId"), true)),
                ("taskAssignees", task.Numbers("AssigneeIds").Select(id => UserLoginTables.Of(company, id, true)).OfType<Row>().ToList()),
                ("isCurrentUserInAllUserAssignedGroup", task.Text("TaskAssignmentCriteria") == "AllUsers" && task.Numbers("AssigneeIds").Contains(call.Account.Id)),
                ("taskSource", task["Source"]));
        if (shape.Find("formLayout") is not null)
        {
            row = row.With(("formLayout", task["FormLayout"] ?? new JObject()), ("formLayoutId", task["FormLayoutId"]));
        }

        return Answer.Plain(call, shape, shape.Find("appTasksMetadata") is null ? row : row.With(("appTasksMetadata", task["App"])), status);
    }
}
