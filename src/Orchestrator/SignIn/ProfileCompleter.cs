using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Completes the names of profiles.</summary>
public sealed class ProfileCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string start = (wordToComplete ?? string.Empty).Trim('\'', '"');
        try
        {
            return [.. ProfileStore.Names()
                .Where(name => name.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                .Select(name => new CompletionResult(name.Contains(' ') ? "'" + name + "'" : name, name, CompletionResultType.ParameterValue, name))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
