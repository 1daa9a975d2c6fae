using System;
using System.Collections.Generic;

namespace Orchestrator.Tests.Architecture;

/// <summary>
/// A rule that the sources keep. Each brings small sources that break it, so that it is known to be able to fail, and where
/// it could be over-eager some that keep it.
/// </summary>
/// <param name="Name">The rule, as a sentence.</param>
/// <param name="Check">What breaks it among the sources.</param>
internal sealed record Rule(string Name, Func<IReadOnlyList<SourceFile>, IEnumerable<Violation>> Check)
{
    /// <summary>Sources that must be reported, each entry by itself.</summary>
    public required IReadOnlyList<Seed> Broken { get; init; }

    /// <summary>Sources that must not be reported.</summary>
    public IReadOnlyList<Seed> Kept { get; init; } = [];

    /// <summary>All rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. NameRules.All,
        .. ChangeRules.All,
        .. OutputRules.All,
        .. CallsRules.All,
        .. ParameterRules.All,
        .. BindingRules.All,
        .. AsyncRules.All,
        .. LayerRules.All,
        .. FileRules.All,
        .. ErrorIdRules.All,
        .. HelpRules.All,
        .. WordRules.All,
        .. ViewRules.All,
        .. CompletionRules.All,
    ];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
