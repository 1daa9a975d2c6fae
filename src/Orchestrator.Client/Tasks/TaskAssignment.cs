using System.Globalization;

namespace Orchestrator;

/// <summary>One of those whom a task is assigned to.</summary>
public sealed class TaskAssignment : OrchEntity
{
    /// <summary>The id of the assignment.</summary>
    public long Id { get; set => Set(ref field, value); }

    /// <summary>Whom the task is assigned to.</summary>
    public TaskUser? Assignee { get; set => Set(ref field, value); }

    /// <inheritdoc/>
    public override string ToString() => Assignee?.ToString() ?? Id.ToString(CultureInfo.InvariantCulture);
}
