using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Completes the paths of the API's operations. A word is looked for anywhere in them.</summary>
public sealed class EndpointPathCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters)
    {
        string word = OrchCompleter.Unquote(wordToComplete).Trim('*');
        string? method = fakeBoundParameters["Method"] as string;
        return OperationCatalog.All
            .Where(operation => operation.Path.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0
                && (method is null || method.Equals(operation.Method.Method, StringComparison.OrdinalIgnoreCase)))
            .GroupBy(operation => operation.Path, StringComparer.Ordinal)
            .OrderBy(group => !group.Key.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .ThenBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
            .Select(group => new Suggestion(group.Key, string.Join(Environment.NewLine, group.Select(operation => operation.Method + ": " + PermissionExpression.Parse(operation.Permission)))).ToResult());
    }
}
