using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Completes paths of the API, with * for what differs from request to request. A word is looked for anywhere in them.</summary>
public sealed class FaultPathCompleter : Completer
{
    /// <inheritdoc/>
    internal override IEnumerable<Suggestion> Suggest(CompletionRequest request)
    {
        string word = request.Word.Trim('*');
        return OperationCatalog.All
            .Select(operation => Regex.Replace(operation.Path, @"\{[^}]*\}", "*", RegexOptions.CultureInvariant))
            .Where(path => path.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .OrderBy(path => path, StringComparer.OrdinalIgnoreCase)
            .Select(path => new Suggestion(path) { Code = Suggestion.Quoted(path, request.Quote) });
    }
}
