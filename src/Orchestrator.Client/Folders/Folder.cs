using System;

namespace Orchestrator;

/// <summary>A folder: what robots, processes, queues, tasks and the rest live in.</summary>
public sealed class Folder : OrchEntity
{
    /// <summary>The id. It changes when the licensing plan does; <see cref="Key"/> does not.</summary>
    public long Id { get; set; }

    /// <summary>The key, which never changes.</summary>
    public Guid? Key { get; set; }

    /// <summary>The folder's own name, without its parents'.</summary>
    public string? DisplayName { get; set; }

    /// <summary>The names from the root down, joined by <c>/</c>.</summary>
    public string? FullyQualifiedName { get; set; }

    /// <summary>What the folder is for.</summary>
    public string? Description { get; set; }

    /// <summary>Standard, Personal, Virtual, Solution or DebugSolution.</summary>
    public string? FolderType { get; set; }

    /// <summary>Whether it is somebody's personal workspace.</summary>
    public bool? IsPersonal { get; set; }

    /// <summary>Manual or Automatic: how robots come to it.</summary>
    public string? ProvisionType { get; set; }

    /// <summary>InheritFromTenant or FineGrained: where its permissions come from.</summary>
    public string? PermissionModel { get; set; }

    /// <summary>The id of the folder above; null at the root.</summary>
    public long? ParentId { get; set; }

    /// <summary>The key of the folder above; null at the root.</summary>
    public Guid? ParentKey { get; set; }

    /// <summary>Where its packages come from: Undefined, Processes, Libraries, PersonalWorkspace or FolderHierarchy.</summary>
    public string? FeedType { get; set; }

    internal override FolderContext Home => ToContext();

    /// <inheritdoc/>
    public override string ToString() => FullyQualifiedName ?? DisplayName ?? Id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    internal FolderContext ToContext() => new(Id, Key, FullyQualifiedName ?? DisplayName);
}
