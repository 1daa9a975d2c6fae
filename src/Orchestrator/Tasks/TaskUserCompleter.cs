using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Completes the names of the users who may have the tasks of a folder.</summary>
public sealed class TaskUserCompleter : OrchCompleter
{
    private protected override async Task<IReadOnlyList<Suggestion>> SuggestAsync(OrchSession session, string word, IDictionary bound, CancellationToken cancellationToken)
    {
        if (FolderOf(bound, session) is not { } folder)
        {
            return [];
        }

        long id = folder.Id ?? (await FolderLookup.FindAsync(session, folder, Silence.Instance, cancellationToken).ConfigureAwait(false)).Id;
        Operation operation = TaskOperations.GetTaskUsersByOrganizationunitid;
        ODataQuery query = new()
        {
            Filter = word.Length == 0 ? null : $"startswith(UserName,{ODataLiteral.Of(WildcardPattern.Unescape(word.TrimEnd('*')))})",
            OrderBy = "UserName",
            First = 100,
        };
        List<Suggestion> suggestions = [];
        using RowStream<TaskUser> rows = session.Client.Rows<TaskUser>(new OrchRequest(operation, operation.PathFor(id)) { Folder = folder }, query, Silence.Instance, cancellationToken);
        while (await rows.NextAsync(cancellationToken).ConfigureAwait(false) is { } arrived)
        {
            suggestions.AddRange(arrived
                .Where(user => !string.IsNullOrEmpty(user.UserName))
                .Select(user => new Suggestion(user.UserName!, user.Id.ToString(CultureInfo.InvariantCulture) + "  " + user.Name + " " + user.Surname)));
        }

        return suggestions;
    }
}
