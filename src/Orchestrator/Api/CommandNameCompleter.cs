using System;
using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Commands;

/// <summary>Completes the names of the module's cmdlets.</summary>
public sealed class CommandNameCompleter : Completer
{
    /// <inheritdoc/>
    internal override IEnumerable<Suggestion> Suggest(CompletionRequest request) =>
        CommandTypes.ByName
            .Where(command => request.Fits(command.Key))
            .OrderBy(command => command.Key, StringComparer.OrdinalIgnoreCase)
            .Select(command => new Suggestion(command.Key, string.Join(Environment.NewLine, CallsAttribute.Of(command.Value).Select(operation => operation.ToString()))));
}
