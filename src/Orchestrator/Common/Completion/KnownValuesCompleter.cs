using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Orchestrator.Commands;

/// <summary>Completes with the values of a parameter's <see cref="KnownValuesAttribute"/>.</summary>
public sealed class KnownValuesCompleter : Completer
{
    /// <inheritdoc/>
    internal override IEnumerable<Suggestion> Suggest(CompletionRequest request) =>
        (request.Property?.GetCustomAttribute<KnownValuesAttribute>()?.Values ?? [])
            .Where(request.Fits)
            .Select(value => new Suggestion(value));
}
