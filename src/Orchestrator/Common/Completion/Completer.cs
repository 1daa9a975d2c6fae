using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace Orchestrator.Commands;

/// <summary>
/// What completers share: the word as its value, suggestions in the quotes that the user began with, and silence on every
/// failure.
/// </summary>
public abstract class Completer : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters)
    {
        try
        {
            CompletionRequest request = new(commandName, parameterName, wordToComplete, fakeBoundParameters);
            return [.. Suggest(request).Select(suggestion => suggestion.ToResult(request))];
        }
#pragma warning disable CA1031 // An error at the prompt while somebody types helps nobody.
        catch (Exception)
#pragma warning restore CA1031
        {
            return [];
        }
    }

    /// <summary>Finds the suggestions for what has been typed.</summary>
    internal abstract IEnumerable<Suggestion> Suggest(CompletionRequest request);
}
