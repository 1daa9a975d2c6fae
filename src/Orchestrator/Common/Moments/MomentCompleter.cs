using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Orchestrator.Commands;

/// <summary>Completes the words for moments, and tells which moment each is now.</summary>
public sealed class MomentCompleter : Completer
{
    private static readonly string[] s_words =
    [
        "today", "yesterday", "-1h", "-8h", "-24h", "-7d", "-30d",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ];

    /// <inheritdoc/>
    internal override IEnumerable<Suggestion> Suggest(CompletionRequest request) =>
        s_words
            .Where(request.Fits)
            .Select(value => new Suggestion(value, MomentText.Read(value, DateTime.Now, CultureInfo.InvariantCulture)?.ToString("f", CultureInfo.CurrentCulture)));
}
