using System;
using System.Collections.Generic;
using System.Globalization;

namespace Orchestrator;

/// <summary>A task of Action Center: something that a person is to look at, fill in or decide.</summary>
public class OrchTask : OrchFolderEntity
{
    /// <summary>The id.</summary>
    public long Id { get; set => Set(ref field, value); }

    /// <summary>The key, which never changes.</summary>
    public Guid? Key { get; set => Set(ref field, value); }

    /// <summary>What the task is called.</summary>
    public string? Title { get; set => Set(ref field, value); }

    /// <summary>FormTask, ExternalTask, DocumentValidationTask, DocumentClassificationTask, DataLabelingTask or AppTask.</summary>
    public string? Type { get; set => Set(ref field, value); }

    /// <summary>Low, Medium, High or Critical.</summary>
    public string? Priority { get; set => Set(ref field, value); }

    /// <summary>Unassigned, Pending or Completed.</summary>
    public string? Status { get; set => Set(ref field, value); }

    /// <summary>Whether somebody has completed it.</summary>
    public bool? IsCompleted { get; set => Set(ref field, value); }

    /// <summary>What was decided when it was completed.</summary>
    public string? Action { get; set => Set(ref field, value); }

    /// <summary>The name of the catalog that it belongs to; null for none.</summary>
    public string? TaskCatalogName { get; set => Set(ref field, value); }

    /// <summary>The id of the folder that it lives in.</summary>
    public long? OrganizationUnitId { get; set => Set(ref field, value); }

    /// <summary>The id of the user whom it is assigned to; null for nobody, or for more than one.</summary>
    public long? AssignedToUserId { get; set => Set(ref field, value); }

    /// <summary>The user whom it is assigned to.</summary>
    public TaskUser? AssignedToUser { get; set => Set(ref field, value); }

    /// <summary>The name of the user or group that it is assigned to.</summary>
    public string? TaskAssigneeName { get; set => Set(ref field, value); }

    /// <summary>How it is assigned: SingleUser, Workload, AllUsers or Hierarchy.</summary>
    public string? TaskAssignmentCriteria { get; set => Set(ref field, value); }

    /// <summary>All whom it is assigned to. A list has them only with <c>-Expand TaskAssignments</c>.</summary>
    public IReadOnlyList<TaskAssignment>? TaskAssignments { get; set => Set(ref field, value); }

    /// <summary>When it was last assigned, in local time.</summary>
    public DateTime? LastAssignedTime { get; set => Set(ref field, value); }

    /// <summary>When it was completed, in local time.</summary>
    public DateTime? CompletionTime { get; set => Set(ref field, value); }

    /// <summary>By when it should be done.</summary>
    public TaskSlaDetail? TaskSlaDetail { get; set => Set(ref field, value); }

    /// <summary>The id of the layout of its form.</summary>
    public long? FormLayoutId { get; set => Set(ref field, value); }

    /// <summary>The id of the layout of the form for several tasks at once.</summary>
    public long? BulkFormLayoutId { get; set => Set(ref field, value); }

    /// <summary>Whether the server keeps its data encrypted.</summary>
    public bool? Encrypted { get; set => Set(ref field, value); }

    /// <summary>Its tags.</summary>
    public IReadOnlyList<Tag>? Tags { get; set => Set(ref field, value); }

    /// <summary>What another system calls it, or which other system deals with it.</summary>
    public string? ExternalTag { get; set => Set(ref field, value); }

    /// <summary>The key of the job that made it.</summary>
    public Guid? CreatorJobKey { get; set => Set(ref field, value); }

    /// <summary>The key of the job that waits for it.</summary>
    public Guid? WaitJobKey { get; set => Set(ref field, value); }

    /// <summary>The id of the operation that it is part of.</summary>
    public string? ParentOperationId { get; set => Set(ref field, value); }

    /// <summary>Its history. A list has it only with <c>-Expand Activities</c>.</summary>
    public IReadOnlyList<TaskActivity>? Activities { get; set => Set(ref field, value); }

    /// <summary>When it was made, in local time.</summary>
    public DateTime? CreationTime { get; set => Set(ref field, value); }

    /// <summary>The id of the user who made it.</summary>
    public long? CreatorUserId { get; set => Set(ref field, value); }

    /// <summary>The user who made it.</summary>
    public TaskUser? CreatorUser { get; set => Set(ref field, value); }

    /// <summary>When it was last changed, in local time.</summary>
    public DateTime? LastModificationTime { get; set => Set(ref field, value); }

    /// <summary>The id of the user who changed it last.</summary>
    public long? LastModifierUserId { get; set => Set(ref field, value); }

    /// <summary>The user who changed it last.</summary>
    public TaskUser? LastModifierUser { get; set => Set(ref field, value); }

    /// <summary>Whether it was deleted.</summary>
    public bool? IsDeleted { get; set => Set(ref field, value); }

    /// <summary>When it was deleted, in local time.</summary>
    public DateTime? DeletionTime { get; set => Set(ref field, value); }

    /// <summary>The id of the user who deleted it.</summary>
    public long? DeleterUserId { get; set => Set(ref field, value); }

    /// <summary>The folder that the task says it lives in, as a list over all folders was asked of none.</summary>
    internal override FolderContext? Location =>
        OrganizationUnitId is not long id || SourceFolder?.Id == id ? SourceFolder : new FolderContext(id, path: FolderPath ?? (SourceFolder?.Id is null ? SourceFolder?.Path : null));

    /// <summary>The path of the folder, where the answer tells it.</summary>
    private protected virtual string? FolderPath => null;

    /// <inheritdoc/>
    public override string ToString() => Title ?? Id.ToString(CultureInfo.InvariantCulture);
}
