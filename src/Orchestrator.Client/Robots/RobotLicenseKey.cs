using Orchestrator.Client;

namespace Orchestrator;

/// <summary>The key with which robots of a machine connect to the server.</summary>
public sealed class RobotLicenseKey : OrchFolderEntity
{
    /// <summary>The name of the machine.</summary>
    [WireName("Key")]
    public string? MachineName { get; set => Set(ref field, value); }

    /// <summary>The key.</summary>
    [WireName("Value")]
    public string? LicenseKey { get; set => Set(ref field, value); }

    /// <inheritdoc/>
    public override string ToString() => MachineName ?? string.Empty;
}
