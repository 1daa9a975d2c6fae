using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Completes the ids of the API's operations. Needs no session.</summary>
public sealed class OperationCompleter : Completer
{
    /// <inheritdoc/>
    internal override IEnumerable<Suggestion> Suggest(CompletionRequest request) =>
        OperationCatalog.All
            .Where(operation => request.Fits(operation.Id))
            .OrderBy(operation => operation.Id, StringComparer.OrdinalIgnoreCase)
            .Select(operation => new Suggestion(operation.Id, operation.Method + " " + operation.Path));
}
