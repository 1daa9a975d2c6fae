namespace Orchestrator;

/// <summary>Which version robots update to.</summary>
public sealed class UpdatePolicy : OrchValue
{
    /// <summary>None, SpecificVersion, LatestVersion or LatestPatch.</summary>
    public string? Type { get; set; }

    /// <summary>The version that SpecificVersion means.</summary>
    public string? SpecificVersion { get; set; }
}
