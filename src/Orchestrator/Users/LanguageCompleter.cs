using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Commands;

/// <summary>Completes languages: a tag or the start of a name becomes the tag.</summary>
public sealed class LanguageCompleter : Completer
{
    /// <inheritdoc/>
    internal override IEnumerable<Suggestion> Suggest(CompletionRequest request) =>
        Languages.Known
            .Where(one => request.Fits(one.Tag) || request.Fits(one.Name) || request.Fits(one.Own))
            .Select(one => new Suggestion(one.Tag, one.Name + ", " + one.Own, one.Tag + "  " + one.Name));
}
