using System;
using System.Collections.Generic;
using System.Globalization;

namespace Orchestrator;

/// <summary>A catalog of tasks: a group under which people find them, and the rule for how long they are kept.</summary>
public sealed class TaskCatalog : OrchEntity
{
    /// <summary>The id.</summary>
    public long Id { get; set; }

    /// <summary>The key, which never changes.</summary>
    public Guid? Key { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>What the catalog is for.</summary>
    public string? Description { get; set; }

    /// <summary>Whether the server keeps the data of its tasks encrypted.</summary>
    public bool? Encrypted { get; set; }

    /// <summary>Its tags.</summary>
    public IReadOnlyList<Tag>? Tags { get; set; }

    /// <summary>Delete, Archive or None: what becomes of completed tasks.</summary>
    public string? RetentionAction { get; set; }

    /// <summary>After how many days that happens.</summary>
    public int? RetentionPeriod { get; set; }

    /// <summary>The id of the bucket that tasks are archived in.</summary>
    public long? RetentionBucketId { get; set; }

    /// <summary>The name of that bucket.</summary>
    public string? RetentionBucketName { get; set; }

    /// <summary>How many folders have the catalog.</summary>
    public int? FoldersCount { get; set; }

    /// <summary>When it was made, in local time.</summary>
    public DateTime? CreationTime { get; set; }

    /// <summary>When it was last changed, in local time.</summary>
    public DateTime? LastModificationTime { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Name ?? Id.ToString(CultureInfo.InvariantCulture);
}
