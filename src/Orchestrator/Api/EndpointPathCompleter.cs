using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Completes the paths of the API's operations. A word is looked for anywhere in them.</summary>
public sealed class EndpointPathCompleter : Completer
{
    /// <inheritdoc/>
    internal override IEnumerable<Suggestion> Suggest(CompletionRequest request)
    {
        string word = request.Word.Trim('*');
        string? method = request.Given("Method") as string;
        return OperationCatalog.All
            .Where(operation => operation.Path.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0
                && (method is null || method.Equals(operation.Method.Method, StringComparison.OrdinalIgnoreCase)))
            .GroupBy(operation => operation.Path, StringComparer.Ordinal)
            .OrderBy(group => !group.Key.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .ThenBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
            .Select(group => new Suggestion(group.Key, string.Join(Environment.NewLine, group.Select(operation => operation.Method + ": " + PermissionExpression.Parse(operation.Permission)))));
    }
}
