using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace Orchestrator.Commands;

/// <summary>Completes languages: a tag or the start of a name becomes the tag.</summary>
public sealed class LanguageCompleter : IArgumentCompleter
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
        return Languages.Known
            .Where(one => new[] { one.Tag, one.Name, one.Own }.Any(text => text.StartsWith(word, StringComparison.OrdinalIgnoreCase)))
            .Select(one => new CompletionResult(one.Tag, one.Tag + "  " + one.Name, CompletionResultType.ParameterValue, one.Name + ", " + one.Own));
    }
}
