using System;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>App tasks.</summary>
internal sealed class AppTaskService : Service
{
    public AppTaskService()
    {
        Map(AppTaskOperations.CreateAppTask, Create);
        Map(AppTaskOperations.CompleteAppTask, call => TaskData.Complete(call, TaskData.IsApp));
        Map(AppTaskOperations.SaveAppTasksData, call => TaskData.Save(call, TaskData.IsApp));
        Map(AppTaskOperations.SaveAndReassignAppTasks, call => TaskData.SaveAndReassign(call, TaskData.IsApp));
        Map(AppTaskOperations.GetAppTaskById, call => Answer(call, TaskData.FromQuery(call)));
        Map(AppTaskOperations.GetAppTaskByKey, call => Answer(call, TaskData.FromQueryKey(call)));
    }

    private static SandboxResponse Answer(Call call, Row task) => TaskData.Of(call, TaskDataTables.AppData, TaskData.Fitting(task, TaskData.IsApp));

    private static SandboxResponse Create(Call call)
    {
        Input body = call.Body("request");
        if (body.Text("type") is not (null or "AppTask"))
        {
            throw SandboxException.Invalid($"A task of type {body.Text("type")} is not created by this address.");
        }

        string[] properties = [.. TaskDataTables.AppMetadata.Properties.Select(property => property.Name).Where(name => body.Shape.Find(name) is not null)];
        Row app = body.Onto(TaskDataTables.AppMetadata.Row(), properties).With(
            ("creationTime", call.Now), ("creatorUserId", call.Account.Id), ("creatorUserKey", (Guid?)call.Account["Key"]));
        return TaskData.Of(call, TaskDataTables.AppData, TaskData.Create(call, body, "AppTask", ("App", app)), 201);
    }
}
