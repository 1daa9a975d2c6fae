using System;

namespace Orchestrator;

/// <summary>An entry of a robot's log.</summary>
public sealed class RobotLog : OrchFolderEntity
{
    /// <summary>When it was written, in local time.</summary>
    public DateTime? TimeStamp { get; set => Set(ref field, value); }

    /// <summary>Trace, Debug, Info, Warn, Error or Fatal.</summary>
    public string? Level { get; set => Set(ref field, value); }

    /// <summary>The message.</summary>
    public string? Message { get; set => Set(ref field, value); }

    /// <summary>The name of the robot.</summary>
    public string? RobotName { get; set => Set(ref field, value); }

    /// <summary>The name of the process.</summary>
    public string? ProcessName { get; set => Set(ref field, value); }

    /// <summary>The key of the job.</summary>
    public Guid? JobKey { get; set => Set(ref field, value); }

    /// <summary>The account that the robot ran under.</summary>
    public string? WindowsIdentity { get; set => Set(ref field, value); }

    /// <summary>The name of the computer.</summary>
    public string? HostMachineName { get; set => Set(ref field, value); }

    /// <summary>The id of the machine.</summary>
    public long? MachineId { get; set => Set(ref field, value); }

    /// <summary>The key of the machine.</summary>
    public Guid? MachineKey { get; set => Set(ref field, value); }

    /// <summary>The license that the job ran with: Unattended, Attended, NonProduction, Development and so on.</summary>
    public string? RuntimeType { get; set => Set(ref field, value); }

    /// <summary>All that the robot wrote, fields added by the process included, as JSON text: <c>$log.RawMessage | ConvertFrom-Json</c>.</summary>
    public string? RawMessage { get; set => Set(ref field, value); }

    /// <summary>The id, which is 0 in most entries: it tells none from another.</summary>
    public long Id { get; set => Set(ref field, value); }

    /// <inheritdoc/>
    public override string ToString() => Message ?? string.Empty;
}
