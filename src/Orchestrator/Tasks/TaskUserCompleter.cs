using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Completes the names of the users who may have the tasks of a folder.</summary>
public sealed class TaskUserCompleter : OrchCompleter
{
    private protected override bool IsInFolder => true;

    private protected override async Task<IReadOnlyList<Suggestion>> SuggestAsync(OrchSession session, CompletionRequest request, CancellationToken cancellationToken)
    {
        FolderContext folder = request.Folder!;
        long id = folder.Id ?? (await FolderLookup.FindAsync(session, folder, Silence.Instance, cancellationToken).ConfigureAwait(false)).Id;
        Operation operation = TaskOperations.GetTaskUsersByOrganizationunitid;
        string? filter = request.Start.Length == 0 ? null : $"startswith(UserName,{ODataLiteral.Of(request.Start)})";
        List<TaskUser> users = await ReadAsync<TaskUser>(session, new OrchRequest(operation, operation.PathFor(id)) { Folder = folder }, filter, "UserName", cancellationToken).ConfigureAwait(false);
        return
        [
            .. users
                .Where(user => !string.IsNullOrEmpty(user.UserName))
                .Select(user => new Suggestion(user.UserName!, user.Id.ToString(CultureInfo.InvariantCulture) + "  " + user.Name + " " + user.Surname)),
        ];
    }
}
