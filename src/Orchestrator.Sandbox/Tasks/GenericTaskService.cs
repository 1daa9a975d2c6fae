using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>External tasks and those of documents.</summary>
internal sealed class GenericTaskService : Service
{
    public GenericTaskService()
    {
        Map(GenericTaskOperations.CreateTask, Create);
        Map(GenericTaskOperations.CompleteTask, call => TaskData.Complete(call, TaskData.IsGeneric));
        Map(GenericTaskOperations.SaveTaskData, call => TaskData.Save(call, TaskData.IsGeneric));
        Map(GenericTaskOperations.SaveAndReassignTask, call => TaskData.SaveAndReassign(call, TaskData.IsGeneric));
        Map(GenericTaskOperations.SaveTaskTags, SaveTags);
        Map(GenericTaskOperations.GetTaskDataById, call => TaskData.Of(call, TaskDataTables.Data, TaskData.FromQuery(call)));
        Map(GenericTaskOperations.GetTaskDataByKey, call => TaskData.Of(call, TaskDataTables.Data, TaskData.FromQueryKey(call)));
    }

    private static SandboxResponse Create(Call call)
    {
        Input body = call.Body("request");
        string type = body.Text("type") ?? "ExternalTask";
        if (type is "FormTask" or "AppTask")
        {
            throw SandboxException.Invalid($"A task of type {type} is not created by this address.");
        }

        return TaskData.Of(call, TaskDataTables.Data, TaskData.Create(call, body, type), 201);
    }

    private static SandboxResponse SaveTags(Call call)
    {
        Input body = call.Body("request");
        Row task = TaskService.Find(call, body.Number("taskId"));
        TaskHistory.Save(call, body.Over(task, "Tags"), "Saved");
        return Answer.NoContent();
    }
}
