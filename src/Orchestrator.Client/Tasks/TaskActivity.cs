using System;
using System.Globalization;

namespace Orchestrator;

/// <summary>A step of a task's history.</summary>
public sealed class TaskActivity : OrchEntity
{
    /// <summary>The id.</summary>
    public long Id { get; set; }

    /// <summary>The key, which never changes.</summary>
    public Guid? Key { get; set; }

    /// <summary>Created, Assigned, Reassigned, Unassigned, Saved, Forwarded, Completed, Commented, Deleted, BulkSaved, BulkCompleted or FirstOpened.</summary>
    public string? ActivityType { get; set; }

    /// <summary>The id of the task.</summary>
    public long? TaskId { get; set; }

    /// <summary>The key of the task.</summary>
    public Guid? TaskKey { get; set; }

    /// <summary>The task. A list has it only with <c>-Expand Task</c>.</summary>
    public OrchTask? Task { get; set; }

    /// <summary>The id of the user who did it.</summary>
    public long? CreatorUserId { get; set; }

    /// <summary>The user who did it. A list has the user only with <c>-Expand CreatorUser</c>.</summary>
    public TaskUser? CreatorUser { get; set; }

    /// <summary>The id of the user whom the task was assigned to.</summary>
    public long? TargetUserId { get; set; }

    /// <summary>The user whom the task was assigned to. A list has the user only with <c>-Expand TargetUser</c>.</summary>
    public TaskUser? TargetUser { get; set; }

    /// <summary>The id of the note that was written.</summary>
    public long? TaskNoteId { get; set; }

    /// <summary>The note that was written. A list has it only with <c>-Expand TaskNote</c>.</summary>
    public TaskNote? TaskNote { get; set; }

    /// <summary>The id of the folder that the task lives in.</summary>
    public long? OrganizationUnitId { get; set; }

    /// <summary>The id of the tenant.</summary>
    public long? TenantId { get; set; }

    /// <summary>When it was done, in local time.</summary>
    public DateTime? CreationTime { get; set; }

    /// <inheritdoc/>
    public override string ToString() => ActivityType ?? Id.ToString(CultureInfo.InvariantCulture);
}
