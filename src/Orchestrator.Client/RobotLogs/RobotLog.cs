using System;

namespace Orchestrator;

/// <summary>An entry of a robot's log.</summary>
public sealed class RobotLog : OrchEntity
{
    /// <summary>When it was written, in local time.</summary>
    public DateTime? TimeStamp { get; set; }

    /// <summary>Trace, Debug, Info, Warn, Error or Fatal.</summary>
    public string? Level { get; set; }

    /// <summary>The message.</summary>
    public string? Message { get; set; }

    /// <summary>The name of the robot.</summary>
    public string? RobotName { get; set; }

    /// <summary>The name of the process.</summary>
    public string? ProcessName { get; set; }

    /// <summary>The key of the job.</summary>
    public Guid? JobKey { get; set; }

    /// <summary>The account that the robot ran under.</summary>
    public string? WindowsIdentity { get; set; }

    /// <summary>The name of the computer.</summary>
    public string? HostMachineName { get; set; }

    /// <summary>The id of the machine.</summary>
    public long? MachineId { get; set; }

    /// <summary>The key of the machine.</summary>
    public Guid? MachineKey { get; set; }

    /// <summary>The license that the job ran with: Unattended, Attended, NonProduction, Development and so on.</summary>
    public string? RuntimeType { get; set; }

    /// <summary>All that the robot wrote, fields added by the process included, as JSON text: <c>$log.RawMessage | ConvertFrom-Json</c>.</summary>
    public string? RawMessage { get; set; }

    /// <summary>The id, which is 0 in most entries: it tells none from another.</summary>
    public long Id { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Message ?? string.Empty;
}
