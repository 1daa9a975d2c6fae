using System;
using System.Collections.Generic;
using System.Globalization;

namespace Orchestrator;

/// <summary>A catalog of tasks: a group under which people find them, and the rule for how long they are kept.</summary>
public sealed class TaskCatalog : OrchFolderEntity
{
    /// <summary>The id.</summary>
    public long Id { get; set => Set(ref field, value); }

    /// <summary>The key, which never changes.</summary>
    public Guid? Key { get; set => Set(ref field, value); }

    /// <summary>The name.</summary>
    public string? Name { get; set => Set(ref field, value); }

    /// <summary>What the catalog is for.</summary>
    public string? Description { get; set => Set(ref field, value); }

    /// <summary>Whether the server keeps the data of its tasks encrypted.</summary>
    public bool? Encrypted { get; set => Set(ref field, value); }

    /// <summary>Its tags.</summary>
    public IReadOnlyList<Tag>? Tags { get; set => Set(ref field, value); }

    /// <summary>Delete, Archive or None: the action on completed tasks.</summary>
    public string? RetentionAction { get; set => Set(ref field, value); }

    /// <summary>After how many days that happens.</summary>
    public int? RetentionPeriod { get; set => Set(ref field, value); }

    /// <summary>The id of the bucket that tasks are archived in.</summary>
    public long? RetentionBucketId { get; set => Set(ref field, value); }

    /// <summary>The name of that bucket.</summary>
    public string? RetentionBucketName { get; set => Set(ref field, value); }

    /// <summary>How many folders have the catalog.</summary>
    public int? FoldersCount { get; set => Set(ref field, value); }

    /// <summary>When it was made, in local time.</summary>
    public DateTime? CreationTime { get; set => Set(ref field, value); }

    /// <summary>When it was last changed, in local time.</summary>
    public DateTime? LastModificationTime { get; set => Set(ref field, value); }

    /// <inheritdoc/>
    public override string ToString() => Name ?? Id.ToString(CultureInfo.InvariantCulture);
}
