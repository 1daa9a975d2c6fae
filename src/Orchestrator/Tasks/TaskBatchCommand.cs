using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>What the cmdlets share that change many tasks in one request, which fails for each task by itself.</summary>
public abstract class TaskBatchCommand : TaskItemCommand
{
    private protected sealed override int BatchSize => 100;

    /// <summary>What to do where a task is in a state that does not allow it; null for no more than is usual.</summary>
    private protected virtual string? AfterConflict(FolderContext? folder) => null;

    /// <summary>Sends one request for all tasks; each failure that its answer lists is an error about the user's own task.</summary>
    /// <returns>The tasks to which it was done.</returns>
    private protected IReadOnlyList<ResolvedEntity> SendBatch(IReadOnlyList<ResolvedEntity> items, Func<IReadOnlyList<ResolvedEntity>, OrchRequest> request)
    {
        List<(ResolvedEntity? Item, TaskFailure Failure)> failures = [];
        IReadOnlyList<ResolvedEntity> sent = Send(items, request, async (one, some, token) =>
        {
            TaskFailure.List? answer = await some[0].Session.Client.GetAsync<TaskFailure.List>(one, Log, token).ConfigureAwait(false);
            failures.AddRange((answer?.Value ?? []).Select(failure => ((ResolvedEntity?)some.FirstOrDefault(item => item.Id == failure.TaskId), failure)));
        });
        foreach ((ResolvedEntity? item, TaskFailure failure) in failures)
        {
            OrchApiException exception = failure.ToException(request(items), item?.ToString() ?? "Task " + failure.TaskId);
            WriteFailure(exception, item?.Target ?? failure.TaskId, exception.ErrorId == OrchErrorId.Conflict ? AfterConflict(items[0].Folder) : null);
        }

        return [.. sent.Where(item => !failures.Any(failure => failure.Failure.TaskId == item.Id))];
    }

    /// <summary>A request for tasks that are known by their ids.</summary>
    private protected static OrchRequest RequestFor(Operation operation, IReadOnlyList<ResolvedEntity> items) => new(operation)
    {
        Folder = items[0].Folder,
        Body = JsonBody.Of(new BodyValues { ["taskIds"] = items.Select(item => item.Id) }),
    };
}
