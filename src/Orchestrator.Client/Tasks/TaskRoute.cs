using System.Collections.Generic;
using System.Globalization;

namespace Orchestrator.Client;

/// <summary>
/// Where the data of a task is read, saved and completed: each type of task has a route of its own, and a server refuses
/// a task on the route of another type.
/// </summary>
internal sealed class TaskRoute
{
    private static readonly TaskRoute s_form = new(TaskFormOperations.CreateFormTask, TaskFormOperations.GetTaskDataById, TaskFormOperations.SaveTaskData, TaskFormOperations.CompleteTask);
    private static readonly TaskRoute s_app = new(AppTaskOperations.CreateAppTask, AppTaskOperations.GetAppTaskById, AppTaskOperations.SaveAppTasksData, AppTaskOperations.CompleteAppTask);
    private static readonly TaskRoute s_generic = new(GenericTaskOperations.CreateTask, GenericTaskOperations.GetTaskDataById, GenericTaskOperations.SaveTaskData, GenericTaskOperations.CompleteTask);

    private readonly Operation _create;
    private readonly Operation _read;
    private readonly Operation _save;
    private readonly Operation _complete;

    private TaskRoute(Operation create, Operation read, Operation save, Operation complete)
    {
        _create = create;
        _read = read;
        _save = save;
        _complete = complete;
    }

    /// <summary>The route for a type: form and app tasks have their own, all others share one.</summary>
    public static TaskRoute For(string? type) => type switch
    {
        "FormTask" => s_form,
        "AppTask" => s_app,
        _ => s_generic,
    };

    public OrchRequest Create(FolderContext folder, JsonBody body) => new(_create) { Folder = folder, Body = body };

    public OrchRequest Read(FolderContext? folder, long id) => new(_read) { Folder = folder, Query = QueryFor(id) };

    public OrchRequest Save(FolderContext? folder, long id, object? data) => new(_save)
    {
        Folder = folder,
        Body = JsonBody.Of(new Dictionary<string, object?> { ["taskId"] = id, ["data"] = data }),
    };

    /// <param name="folder">The folder of the task.</param>
    /// <param name="id">The id of the task.</param>
    /// <param name="outcome">Data and action, as far as they are given.</param>
    public OrchRequest Complete(FolderContext? folder, long id, IEnumerable<KeyValuePair<string, object?>> outcome)
    {
        Dictionary<string, object?> body = new() { ["taskId"] = id };
        foreach (KeyValuePair<string, object?> member in outcome)
        {
            body[member.Key] = member.Value;
        }

        return new OrchRequest(_complete) { Folder = folder, Body = JsonBody.Of(body) };
    }

    /// <summary>The request for the form of a form task.</summary>
    public static OrchRequest ReadForm(FolderContext? folder, long id, bool withLayout) => new(TaskFormOperations.GetTaskFormById)
    {
        Folder = folder,
        Query = QueryFor(id, withLayout ? [new("expandOnFormLayout", ODataLiteral.Of(true))] : []),
    };

    /// <summary>The request for the data of a task that is known by its key.</summary>
    public static OrchRequest ReadByKey(FolderContext folder, System.Guid key) => new(GenericTaskOperations.GetTaskDataByKey)
    {
        Folder = folder,
        Query = ToText([new("taskKey", ODataLiteral.Of(key))]),
    };

    private static string QueryFor(long id, params KeyValuePair<string, string>[] more) =>
        ToText([new("taskId", id.ToString(CultureInfo.InvariantCulture)), .. more]);

    private static string ToText(IReadOnlyList<KeyValuePair<string, string>> parameters) =>
        new ODataQuery { Parameters = parameters }.ToText();
}
