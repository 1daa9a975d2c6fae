using System.Collections.Generic;

namespace Orchestrator;

/// <summary>A task with what it holds: the data that its form, app or program works on.</summary>
public class TaskData : OrchTask
{
    /// <summary>What the task holds, by name.</summary>
    public object? Data { get; set => Set(ref field, value); }

    /// <summary>Pending, Running, Stopping, Terminating, Faulted, Successful, Stopped, Suspended or Resumed: how the job fares that waits for the task.</summary>
    public string? WaitJobState { get; set => Set(ref field, value); }

    /// <summary>The path of the folder that it lives in.</summary>
    public string? OrganizationUnitFullyQualifiedName { get; set => Set(ref field, value); }

    /// <summary>All whom it is assigned to.</summary>
    public IReadOnlyList<TaskUser>? TaskAssignees { get; set => Set(ref field, value); }

    /// <summary>Whether the signed-in user is in a group whose members all have it.</summary>
    public bool? IsCurrentUserInAllUserAssignedGroup { get; set => Set(ref field, value); }

    /// <summary>The user who completed it.</summary>
    public TaskUser? CompletedByUser { get; set => Set(ref field, value); }

    /// <summary>By when it should be done.</summary>
    public IReadOnlyList<TaskSlaDetail>? TaskSlaDetails { get; set => Set(ref field, value); }

    /// <summary>What made it: SourceName (Agent, Workflow, Maestro or Default), SourceId, TaskSourceMetadata.</summary>
    public IDictionary<string, object?>? TaskSource { get; set => Set(ref field, value); }

    /// <summary>How long it was assigned to somebody, as the server counts.</summary>
    public int? ProcessingTime { get; set => Set(ref field, value); }

    /// <summary>What the button says that completed it, or is to.</summary>
    public string? ActionLabel { get; set => Set(ref field, value); }

    private protected override string? FolderPath => OrganizationUnitFullyQualifiedName;
}
