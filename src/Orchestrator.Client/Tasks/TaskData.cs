using System.Collections.Generic;

namespace Orchestrator;

/// <summary>A task with what it holds: the data that its form, app or program works on.</summary>
public class TaskData : OrchTask
{
    /// <summary>What the task holds, by name.</summary>
    public object? Data { get; set; }

    /// <summary>Pending, Running, Stopping, Terminating, Faulted, Successful, Stopped, Suspended or Resumed: how the job fares that waits for the task.</summary>
    public string? WaitJobState { get; set; }

    /// <summary>The path of the folder that it lives in.</summary>
    public string? OrganizationUnitFullyQualifiedName { get; set; }

    /// <summary>All whom it is assigned to.</summary>
    public IReadOnlyList<TaskUser>? TaskAssignees { get; set; }

    /// <summary>Whether the signed-in user is one of a group of which every member has it.</summary>
    public bool? IsCurrentUserInAllUserAssignedGroup { get; set; }

    /// <summary>The user who completed it.</summary>
    public TaskUser? CompletedByUser { get; set; }

    /// <summary>By when it should be done.</summary>
    public IReadOnlyList<TaskSlaDetail>? TaskSlaDetails { get; set; }

    /// <summary>What made it: SourceName (Agent, Workflow, Maestro or Default), SourceId, TaskSourceMetadata.</summary>
    public IDictionary<string, object?>? TaskSource { get; set; }

    /// <summary>How long it was assigned to somebody, as the server counts.</summary>
    public int? ProcessingTime { get; set; }

    /// <summary>What the button says that completed it, or is to.</summary>
    public string? ActionLabel { get; set; }

    private protected override string? FolderPath => OrganizationUnitFullyQualifiedName;
}
