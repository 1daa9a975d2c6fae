using System;
using Orchestrator.Client;

namespace Orchestrator;

/// <summary>A folder: what robots, processes, queues, tasks and the rest live in.</summary>
public sealed class Folder : OrchEntity
{
    /// <summary>The id. It changes when the licensing plan does; <see cref="Key"/> does not.</summary>
    public long Id { get; set => Set(ref field, value); }

    /// <summary>The key, which never changes.</summary>
    public Guid? Key { get; set => Set(ref field, value); }

    /// <summary>The folder's own name, without its parents'.</summary>
    public string? DisplayName { get; set => Set(ref field, value); }

    /// <summary>The names from the root down, joined by <c>/</c>.</summary>
    public string? FullyQualifiedName { get; set => Set(ref field, value); }

    /// <summary>What the folder is for.</summary>
    public string? Description { get; set => Set(ref field, value); }

    /// <summary>Standard, Personal, Virtual, Solution or DebugSolution.</summary>
    public string? FolderType { get; set => Set(ref field, value); }

    /// <summary>Whether it is somebody's personal workspace.</summary>
    public bool? IsPersonal { get; set => Set(ref field, value); }

    /// <summary>Manual or Automatic: how robots come to it.</summary>
    public string? ProvisionType { get; set => Set(ref field, value); }

    /// <summary>InheritFromTenant or FineGrained: where its permissions come from.</summary>
    public string? PermissionModel { get; set => Set(ref field, value); }

    /// <summary>The id of the folder above; null at the root.</summary>
    public long? ParentId { get; set => Set(ref field, value); }

    /// <summary>The key of the folder above; null at the root.</summary>
    public Guid? ParentKey { get; set => Set(ref field, value); }

    /// <summary>Where its packages come from: Undefined, Processes, Libraries, PersonalWorkspace or FolderHierarchy.</summary>
    public string? FeedType { get; set => Set(ref field, value); }

    internal override FolderContext Location => ToContext();

    internal override void Attach(EntityOrigin origin)
    {
        base.Attach(origin);
        origin.Session.Folders.Add(ToContext());
    }

    /// <inheritdoc/>
    public override string ToString() => FullyQualifiedName ?? DisplayName ?? Id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    internal FolderContext ToContext() => new(Id, Key, FullyQualifiedName ?? DisplayName);
}
