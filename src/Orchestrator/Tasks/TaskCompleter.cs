using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Completes the ids of the newest tasks of a folder, by id or by title, as many tasks may have the same title; their keys, for a parameter that takes keys.</summary>
public sealed class TaskCompleter : OrchCompleter
{
    private protected override bool IsInFolder => true;

    private protected override async Task<IReadOnlyList<Suggestion>> SuggestAsync(OrchSession session, CompletionRequest request, CancellationToken cancellationToken)
    {
        string start = request.Start;
        bool byTitle = start.Length > 0 && !char.IsDigit(start[0]) && !request.WantsKey;
        string? filter = byTitle ? $"startswith(Title,{ODataLiteral.Of(start)})" : null;
        List<OrchTask> tasks = await ReadAsync<OrchTask>(session, new OrchRequest(TaskOperations.Get) { Folder = request.Folder }, filter, "Id desc", cancellationToken).ConfigureAwait(false);
        return
        [
            .. tasks
                .Select(task =>
                {
                    string id = task.Id.ToString(CultureInfo.InvariantCulture);
                    string value = request.WantsKey ? task.Key?.ToString() ?? string.Empty : id;
                    return new Suggestion(value, task.Title + ", " + task.Status, id + "  " + task.Title);
                })
                .Where(suggestion => byTitle || request.Fits(suggestion.Value)),
        ];
    }
}
