using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Reflection;

namespace Orchestrator.Commands;

/// <summary>Completes with the values of a parameter's <see cref="KnownValuesAttribute"/>.</summary>
public sealed class KnownValuesCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters)
    {
        string word = OrchCompleter.Unquote(wordToComplete);
        return (CommandTypes.Find(commandName)?.GetProperty(parameterName)?.GetCustomAttribute<KnownValuesAttribute>()?.Values ?? [])
            .Where(value => value.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Select(value => new Suggestion(value).ToResult());
    }
}
