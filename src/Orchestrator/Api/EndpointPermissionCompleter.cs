using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Completes the permissions that the API's operations need. Needs no session.</summary>
public sealed class EndpointPermissionCompleter : Completer
{
    /// <inheritdoc/>
    internal override IEnumerable<Suggestion> Suggest(CompletionRequest request) =>
        OperationCatalog.All
            .SelectMany(operation => PermissionExpression.Parse(operation.Permission).Cases.SelectMany(one => one.Groups).SelectMany(group => group).Distinct(StringComparer.OrdinalIgnoreCase))
            .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Where(group => request.Fits(group.Key))
            .OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
            .Select(group => new Suggestion(group.Key, $"{group.Count()} operations need it"));
}
