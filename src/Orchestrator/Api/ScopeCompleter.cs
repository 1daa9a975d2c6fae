using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Completes the OAuth scopes of the API: whole areas, and their halves.</summary>
public sealed class ScopeCompleter : Completer
{
    /// <inheritdoc/>
    internal override IEnumerable<Suggestion> Suggest(CompletionRequest request) =>
        OperationCatalog.All
            .Where(operation => operation.Area?.StartsWith("OR.", StringComparison.Ordinal) == true)
            .SelectMany(operation => new[] { operation.Area!, operation.Area + (operation.Reads ? ".Read" : ".Write") }.Select(scope => (scope, operation.Tag)))
            .GroupBy(one => one.scope, StringComparer.Ordinal)
            .Where(group => request.Fits(group.Key))
            .OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
            .Select(group => new Suggestion(group.Key, $"{group.Count()} operations: {string.Join(", ", group.Select(one => one.Tag).Distinct(StringComparer.Ordinal))}"));
}
