using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Completes the groups of the API.</summary>
public sealed class EndpointGroupCompleter : Completer
{
    /// <inheritdoc/>
    internal override IEnumerable<Suggestion> Suggest(CompletionRequest request) =>
        OperationCatalog.All
            .GroupBy(operation => operation.Tag, StringComparer.OrdinalIgnoreCase)
            .Where(group => request.Fits(group.Key))
            .OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
            .Select(group => new Suggestion(group.Key, $"{group.Count()} operations"));
}
