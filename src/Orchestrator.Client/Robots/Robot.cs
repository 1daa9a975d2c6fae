using System;
using System.Collections.Generic;
using System.Globalization;

namespace Orchestrator;

/// <summary>A robot: the account and the settings under which processes run on a machine.</summary>
public sealed class Robot : OrchFolderEntity
{
    /// <summary>The id.</summary>
    public long Id { get; set => Set(ref field, value); }

    /// <summary>The name.</summary>
    public string? Name { get; set => Set(ref field, value); }

    /// <summary>The name of the machine that the robot runs on.</summary>
    public string? MachineName { get; set => Set(ref field, value); }

    /// <summary>The id of that machine.</summary>
    public long? MachineId { get; set => Set(ref field, value); }

    /// <summary>The Windows account that it runs under, as <c>domain\user</c>.</summary>
    public string? Username { get; set => Set(ref field, value); }

    /// <summary>What the robot is for.</summary>
    public string? Description { get; set => Set(ref field, value); }

    /// <summary>Its license: Unattended, Attended, NonProduction, Development and so on.</summary>
    public string? Type { get; set => Set(ref field, value); }

    /// <summary>Standard (bound to one machine) or Floating.</summary>
    public string? HostingType { get; set => Set(ref field, value); }

    /// <summary>Manual or Automatic: whether it was made by hand.</summary>
    public string? ProvisionType { get; set => Set(ref field, value); }

    /// <summary>Whether it may run.</summary>
    public bool? Enabled { get; set => Set(ref field, value); }

    /// <summary>The id of the user that the robot belongs to.</summary>
    public long? UserId { get; set => Set(ref field, value); }

    /// <summary>The key that connects the robot to the server. Only reading one robot by its id answers it.</summary>
    public string? LicenseKey { get; set => Set(ref field, value); }

    /// <summary>The name of the credential in the credential store; null for the store's default.</summary>
    public string? ExternalName { get; set => Set(ref field, value); }

    /// <summary>The id of the credential store that keeps the password.</summary>
    public long? CredentialStoreId { get; set => Set(ref field, value); }

    /// <summary>Default, SmartCard, NCipher, SafeNet or NoCredential.</summary>
    public string? CredentialType { get; set => Set(ref field, value); }

    /// <summary>Always empty: servers take a password and never give one.</summary>
    public string? Password { get; set => Set(ref field, value); }

    /// <summary>The names of its environments, separated by commas (classic folders).</summary>
    public string? RobotEnvironments { get; set => Set(ref field, value); }

    /// <summary>Whether its license comes from outside this server.</summary>
    public bool? IsExternalLicensed { get; set => Set(ref field, value); }

    /// <summary>Whether it runs one job at a time.</summary>
    public bool? LimitConcurrentExecution { get; set => Set(ref field, value); }

    /// <summary>How it executes: TracingLevel, StudioNotifyServer, LoginToConsole, ResolutionWidth, ResolutionHeight, ResolutionDepth, FontSmoothing, AutoDownloadProcess.</summary>
    public IDictionary<string, object?>? ExecutionSettings { get; set => Set(ref field, value); }

    /// <summary>When it was made, in local time.</summary>
    public DateTime? CreationTime { get; set => Set(ref field, value); }

    /// <summary>When it was last changed, in local time.</summary>
    public DateTime? LastModificationTime { get; set => Set(ref field, value); }

    /// <inheritdoc/>
    public override string ToString() => Name ?? Id.ToString(CultureInfo.InvariantCulture);
}
