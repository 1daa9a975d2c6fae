using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace Orchestrator.Commands;

/// <summary>Completes the words for moments, and tells which moment each is now.</summary>
public sealed class MomentCompleter : IArgumentCompleter
{
    private static readonly string[] s_words =
    [
        "today", "yesterday", "-1h", "-8h", "-24h", "-7d", "-30d",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ];

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters)
    {
        string word = OrchCompleter.Unquote(wordToComplete);
        return s_words
            .Where(value => value.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Select(value => new Suggestion(value, MomentText.Read(value, DateTime.Now, CultureInfo.InvariantCulture)?.ToString("f", CultureInfo.CurrentCulture)).ToResult());
    }
}
