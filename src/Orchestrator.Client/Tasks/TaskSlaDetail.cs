using System;
using System.Globalization;

namespace Orchestrator;

/// <summary>By when a task should be done, and whether it still can be.</summary>
public sealed class TaskSlaDetail : OrchEntity
{
    /// <summary>When the time is up, in local time.</summary>
    public DateTime? ExpiryTime { get; set => Set(ref field, value); }

    /// <summary>TaskCreated, TaskAssigned or TaskCompleted: what the time starts with.</summary>
    public string? StartCriteria { get; set => Set(ref field, value); }

    /// <summary>TaskCreated, TaskAssigned or TaskCompleted: what the time ends with.</summary>
    public string? EndCriteria { get; set => Set(ref field, value); }

    /// <summary>OverdueLater, OverdueSoon, Overdue or CompletedInTime.</summary>
    public string? Status { get; set => Set(ref field, value); }

    /// <inheritdoc/>
    public override string ToString() => Status + (ExpiryTime is { } time ? ", " + time.ToString("g", CultureInfo.CurrentCulture) : string.Empty);
}
