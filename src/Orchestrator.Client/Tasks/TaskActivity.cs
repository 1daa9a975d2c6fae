using System;
using System.Globalization;

namespace Orchestrator;

/// <summary>A step of a task's history.</summary>
public sealed class TaskActivity : OrchFolderEntity
{
    /// <summary>The id.</summary>
    public long Id { get; set => Set(ref field, value); }

    /// <summary>The key, which never changes.</summary>
    public Guid? Key { get; set => Set(ref field, value); }

    /// <summary>Created, Assigned, Reassigned, Unassigned, Saved, Forwarded, Completed, Commented, Deleted, BulkSaved, BulkCompleted or FirstOpened.</summary>
    public string? ActivityType { get; set => Set(ref field, value); }

    /// <summary>The id of the task.</summary>
    public long? TaskId { get; set => Set(ref field, value); }

    /// <summary>The key of the task.</summary>
    public Guid? TaskKey { get; set => Set(ref field, value); }

    /// <summary>The task. A list has it only with <c>-Expand Task</c>.</summary>
    public OrchTask? Task { get; set => Set(ref field, value); }

    /// <summary>The id of the user who did it.</summary>
    public long? CreatorUserId { get; set => Set(ref field, value); }

    /// <summary>The user who did it. A list has the user only with <c>-Expand CreatorUser</c>.</summary>
    public TaskUser? CreatorUser { get; set => Set(ref field, value); }

    /// <summary>The id of the user whom the task was assigned to.</summary>
    public long? TargetUserId { get; set => Set(ref field, value); }

    /// <summary>The user whom the task was assigned to. A list has the user only with <c>-Expand TargetUser</c>.</summary>
    public TaskUser? TargetUser { get; set => Set(ref field, value); }

    /// <summary>The id of the note that was written.</summary>
    public long? TaskNoteId { get; set => Set(ref field, value); }

    /// <summary>The note that was written. A list has it only with <c>-Expand TaskNote</c>.</summary>
    public TaskNote? TaskNote { get; set => Set(ref field, value); }

    /// <summary>The id of the folder that the task lives in.</summary>
    public long? OrganizationUnitId { get; set => Set(ref field, value); }

    /// <summary>The id of the tenant.</summary>
    public long? TenantId { get; set => Set(ref field, value); }

    /// <summary>When it was done, in local time.</summary>
    public DateTime? CreationTime { get; set => Set(ref field, value); }

    /// <inheritdoc/>
    public override string ToString() => ActivityType ?? Id.ToString(CultureInfo.InvariantCulture);
}
