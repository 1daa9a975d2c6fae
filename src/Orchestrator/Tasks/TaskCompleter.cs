using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Completes the ids of the newest tasks of a folder, by id or by title, as many tasks may have the same title.</summary>
public sealed class TaskCompleter : OrchCompleter
{
    private protected override async Task<IReadOnlyList<Suggestion>> SuggestAsync(OrchSession session, string word, IDictionary bound, CancellationToken cancellationToken)
    {
        if (FolderOf(bound, session) is not { } folder)
        {
            return [];
        }

        ODataQuery query = new()
        {
            Filter = word.Length == 0 || char.IsDigit(word[0]) ? null : $"startswith(Title,{ODataLiteral.Of(word)})",
            OrderBy = "Id desc",
            First = 100,
        };
        List<Suggestion> suggestions = [];
        using RowStream<OrchTask> rows = session.Client.Rows<OrchTask>(new OrchRequest(TaskOperations.Get) { Folder = folder }, query, Silence.Instance, cancellationToken);
        while (await rows.NextAsync(cancellationToken).ConfigureAwait(false) is { } arrived)
        {
            foreach (OrchTask task in arrived)
            {
                string id = task.Id.ToString(CultureInfo.InvariantCulture);
                if (query.Filter is not null || id.StartsWith(word, StringComparison.Ordinal))
                {
                    suggestions.Add(new Suggestion(id, task.Title + ", " + task.Status, id + "  " + task.Title));
                }
            }
        }

        return suggestions;
    }
}
