using System;

namespace Orchestrator;

/// <summary>A note on a task.</summary>
public sealed class TaskNote : OrchFolderEntity
{
    /// <summary>The id.</summary>
    public long Id { get; set => Set(ref field, value); }

    /// <summary>The key, which never changes.</summary>
    public Guid? Key { get; set => Set(ref field, value); }

    /// <summary>The id of the task.</summary>
    public long? TaskId { get; set => Set(ref field, value); }

    /// <summary>What it says.</summary>
    public string? Text { get; set => Set(ref field, value); }

    /// <summary>The id of the folder that the task lives in.</summary>
    public long? OrganizationUnitId { get; set => Set(ref field, value); }

    /// <summary>The id of the tenant.</summary>
    public long? TenantId { get; set => Set(ref field, value); }

    /// <summary>The id of the user who wrote it.</summary>
    public long? CreatorUserId { get; set => Set(ref field, value); }

    /// <summary>The user who wrote it.</summary>
    public TaskUser? CreatorUser { get; set => Set(ref field, value); }

    /// <summary>The user who changed it last.</summary>
    public TaskUser? LastModifierUser { get; set => Set(ref field, value); }

    /// <summary>When it was written, in local time.</summary>
    public DateTime? CreationTime { get; set => Set(ref field, value); }

    /// <inheritdoc/>
    public override string ToString() => Text ?? string.Empty;
}
