using System.Collections.Generic;
using Newtonsoft.Json.Linq;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>Form tasks.</summary>
internal sealed class TaskFormService : Service
{
    public TaskFormService()
    {
        Map(TaskFormOperations.CreateFormTask, Create);
        Map(TaskFormOperations.CompleteTask, call => TaskData.Complete(call, TaskData.IsForm));
        Map(TaskFormOperations.SaveTaskData, call => TaskData.Save(call, TaskData.IsForm));
        Map(TaskFormOperations.SaveAndReassignTask, call => TaskData.SaveAndReassign(call, TaskData.IsForm));
        Map(TaskFormOperations.GetTaskDataById, call => TaskData.Of(call, TaskDataTables.Data, TaskData.FromQuery(call)));
        Map(TaskFormOperations.GetTaskFormById, call => TaskData.Of(call, TaskDataTables.Form, TaskData.Fitting(TaskData.FromQuery(call), TaskData.IsForm)));
        Map(TaskFormOperations.BulkCompleteTasks, call => Bulk(call, call.Body("request"), true));
        Map(TaskFormOperations.BulkUpdateTasks, call => Bulk(call, call.Body("request"), false));
    }

    private static SandboxResponse Create(Call call)
    {
        Input body = call.Body("request");
        Row task = TaskData.Create(
            call,
            body,
            "FormTask",
            ("FormLayout", body.Map("formLayout")),
            ("FormLayoutId", body.Number("formLayoutId")),
            ("BulkFormLayoutId", body.Number("bulkFormLayoutId")));
        return TaskData.Of(call, TaskDataTables.Data, task, 201);
    }

    /// <summary>Merges data into each task, and completes it where that is asked; lists what could not be done.</summary>
    private static SandboxResponse Bulk(Call call, Input body, bool complete)
    {
        List<Row> failures = [];
        foreach (long id in body.Numbers("taskIds"))
        {
            try
            {
                Row task = TaskActionService.Metadata(call, TaskData.After(call, id, TaskData.IsForm, complete ? TaskStates.Complete : TaskStates.Save), body);
                JObject data = (JObject?)((JObject?)task["Data"])?.DeepClone() ?? [];
                data.Merge(body.Map("data")!);
                task = task.With(("Data", data));
                TaskHistory.Save(
                    call,
                    complete ? TaskData.Completed(call, task, body.Text("action")) : task,
                    complete ? "BulkCompleted" : "BulkSaved",
                    null,
                    body.Text("noteText"));
            }
            catch (SandboxException problem)
            {
                failures.Add(TaskDataTables.BulkFailure.Row(("taskId", id), ("errorCode", problem.Code), ("errorMessage", problem.Message)));
            }
        }

        return Answer.PlainRows(call, TaskDataTables.BulkFailure, failures);
    }
}
