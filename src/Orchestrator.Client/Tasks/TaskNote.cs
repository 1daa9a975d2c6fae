using System;

namespace Orchestrator;

/// <summary>A note on a task.</summary>
public sealed class TaskNote : OrchEntity
{
    /// <summary>The id.</summary>
    public long Id { get; set; }

    /// <summary>The key, which never changes.</summary>
    public Guid? Key { get; set; }

    /// <summary>The id of the task.</summary>
    public long? TaskId { get; set; }

    /// <summary>What it says.</summary>
    public string? Text { get; set; }

    /// <summary>The id of the folder that the task lives in.</summary>
    public long? OrganizationUnitId { get; set; }

    /// <summary>The id of the tenant.</summary>
    public long? TenantId { get; set; }

    /// <summary>The id of the user who wrote it.</summary>
    public long? CreatorUserId { get; set; }

    /// <summary>The user who wrote it.</summary>
    public TaskUser? CreatorUser { get; set; }

    /// <summary>The user who changed it last.</summary>
    public TaskUser? LastModifierUser { get; set; }

    /// <summary>When it was written, in local time.</summary>
    public DateTime? CreationTime { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Text ?? string.Empty;
}
