using System;
using System.Collections.Generic;
using System.Globalization;

namespace Orchestrator;

/// <summary>A robot's connection to the server: its state and its last heartbeat.</summary>
public sealed class RobotSession : OrchFolderEntity
{
    /// <summary>The id.</summary>
    public long Id { get; set => Set(ref field, value); }

    /// <summary>Available, Busy, Disconnected or Unknown.</summary>
    public string? State { get; set => Set(ref field, value); }

    /// <summary>The robot. Where properties are chosen, filled only with <c>-Expand Robot</c>.</summary>
    public Robot? Robot { get; set => Set(ref field, value); }

    /// <summary>The id of the robot.</summary>
    public long? RobotId => Robot?.Id;

    /// <summary>The last heartbeat, in local time. Robots send one every 30 seconds.</summary>
    public DateTime? ReportingTime { get; set => Set(ref field, value); }

    /// <summary>Whether there was no heartbeat for two minutes.</summary>
    public bool? IsUnresponsive { get; set => Set(ref field, value); }

    /// <summary>What keeps the robot from working, in the server's words.</summary>
    public string? Info { get; set => Set(ref field, value); }

    /// <summary>The name of the machine in Orchestrator.</summary>
    public string? MachineName { get; set => Set(ref field, value); }

    /// <summary>The id of that machine.</summary>
    public long? MachineId { get; set => Set(ref field, value); }

    /// <summary>The name of the computer itself.</summary>
    public string? HostMachineName { get; set => Set(ref field, value); }

    /// <summary>Why the robot has no license, such as NoLicense or LicenseExpired; null where it has one.</summary>
    public string? LicenseErrorCode { get; set => Set(ref field, value); }

    /// <summary>LongLived or Ephemeral.</summary>
    public string? RobotSessionType { get; set => Set(ref field, value); }

    /// <summary>The version of the robot's software.</summary>
    public string? Version { get; set => Set(ref field, value); }

    /// <summary>What opened the session: Assistant, StudioWeb or StudioDesktop.</summary>
    public string? Source { get; set => Set(ref field, value); }

    /// <summary>Windows, Linux, OSX or Unknown.</summary>
    public string? Platform { get; set => Set(ref field, value); }

    /// <summary>The key of the installation.</summary>
    public Guid? InstallationId { get; set => Set(ref field, value); }

    /// <summary>Whether software that watches the computer was found on it.</summary>
    public string? EndpointDetection { get; set => Set(ref field, value); }

    /// <summary>What is known of an update of the robot's software.</summary>
    public IDictionary<string, object?>? UpdateInfo { get; set => Set(ref field, value); }

    /// <summary>When the debug mode ends, in local time; null where it is off.</summary>
    public DateTime? DebugModeExpirationDate { get; set => Set(ref field, value); }

    /// <summary>The id of the folder.</summary>
    public long? OrganizationUnitId { get; set => Set(ref field, value); }

    /// <summary>The name of the folder.</summary>
    public string? FolderName { get; set => Set(ref field, value); }

    internal override FolderContext? Location => SourceFolder ?? (OrganizationUnitId is long id ? new FolderContext(id) : null);

    /// <inheritdoc/>
    public override string ToString() => (Robot?.ToString() ?? Id.ToString(CultureInfo.InvariantCulture)) + (State is null ? string.Empty : " " + State);
}
