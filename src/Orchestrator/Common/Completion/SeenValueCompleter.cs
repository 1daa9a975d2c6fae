using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Completes with the different values that the first rows of a folder's list have in some place.</summary>
/// <typeparam name="T">What the list is of.</typeparam>
public abstract class SeenValueCompleter<T> : OrchCompleter
    where T : class
{
    private readonly Operation _list;
    private readonly string? _order;
    private readonly Func<T, Suggestion?> _seen;

    private protected SeenValueCompleter(Operation list, string? order, Func<T, Suggestion?> seen)
    {
        _list = list;
        _order = order;
        _seen = seen;
    }

    private protected override bool IsInFolder => _list.Context == OperationContext.Folder;

    private protected override async Task<IReadOnlyList<Suggestion>> SuggestAsync(OrchSession session, CompletionRequest request, CancellationToken cancellationToken)
    {
        OrchRequest list = new(_list) { Folder = IsInFolder ? request.Folder : null };
        List<T> rows = await ReadAsync<T>(session, list, filter: null, _order, cancellationToken).ConfigureAwait(false);
        return
        [
            .. rows
                .Select(_seen)
                .OfType<Suggestion>()
                .Where(suggestion => request.Fits(suggestion.Value) || request.Fits(suggestion.Label))
                .GroupBy(suggestion => suggestion.Value, StringComparer.OrdinalIgnoreCase)
                .Select(same => same.First()),
        ];
    }
}
