using System;
using System.IO;

namespace Orchestrator.Tests.Support;

/// <summary>Marks tests that aren't registered where what they need is missing, so that no run has a skipped test.</summary>
/// <param name="need">What the tests require.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(Need need) : Attribute
{
    /// <summary>What the tests require.</summary>
    public Need Need { get; } = need;

    /// <summary>Whether this run has what the tests require. It is decided here alone.</summary>
    public bool IsMet => Need switch
    {
        Need.Extra => Repository.IsExtra,
        Need.Documents => File.Exists(Path.Combine(Repository.Shared, "api", "openapi-v20.json")),
        _ => throw new InvalidOperationException($"Nothing says whether {Need} is met."),
    };
}
