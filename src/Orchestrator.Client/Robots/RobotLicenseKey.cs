using Orchestrator.Client;

namespace Orchestrator;

/// <summary>The key with which robots of a machine connect to the server.</summary>
public sealed class RobotLicenseKey : OrchEntity
{
    /// <summary>The name of the machine.</summary>
    [WireName("Key")]
    public string? MachineName { get; set; }

    /// <summary>The key.</summary>
    [WireName("Value")]
    public string? LicenseKey { get; set; }

    /// <inheritdoc/>
    public override string ToString() => MachineName ?? string.Empty;
}
