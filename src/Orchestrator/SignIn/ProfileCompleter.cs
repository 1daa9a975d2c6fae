using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Completes the names of profiles.</summary>
public sealed class ProfileCompleter : Completer
{
    /// <inheritdoc/>
    internal override IEnumerable<Suggestion> Suggest(CompletionRequest request) =>
        ProfileStore.Names().Where(request.Fits).Select(name => new Suggestion(name, ProfileValues.Describe(name)));
}
