using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// Completion with values from the server: quick or not at all. An answer is kept for a few seconds; one that comes too late is
/// there for the next Tab.
/// </summary>
public abstract class OrchCompleter : Completer
{
    /// <summary>How many values one request asks for.</summary>
    private protected const int Most = 100;

    /// <summary>True for what lives in a folder: without one there is nothing to ask.</summary>
    private protected virtual bool IsInFolder => false;

    /// <inheritdoc/>
    internal sealed override IEnumerable<Suggestion> Suggest(CompletionRequest request)
    {
        if (request.Session is not { } session || (IsInFolder && request.Folder is null))
        {
            return [];
        }

        string key = string.Join("\n", GetType().FullName, request.Command?.FullName, request.Parameter, IsInFolder ? request.Folder : null, request.Word.ToUpperInvariant());
        return CompletionPatience.Shared.Await(CompletionCache.Of(session).GetOrAdd(key, token => SuggestAsync(session, request, token)));
    }

    /// <summary>Asks the server for the suggestions.</summary>
    private protected abstract Task<IReadOnlyList<Suggestion>> SuggestAsync(OrchSession session, CompletionRequest request, CancellationToken cancellationToken);

    /// <summary>Reads at most <see cref="Most"/> rows of a list.</summary>
    private protected static async Task<List<T>> ReadAsync<T>(OrchSession session, OrchRequest request, string? filter, string? order, CancellationToken cancellationToken)
        where T : class
    {
        List<T> all = await session.Client.ListAsync<T>(request, new ODataQuery { Filter = filter, OrderBy = order, First = Most }, Silence.Instance, cancellationToken).ConfigureAwait(false);
        return all;
    }
}
