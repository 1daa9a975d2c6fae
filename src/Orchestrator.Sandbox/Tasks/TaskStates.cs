namespace Orchestrator.Sandbox;

/// <summary>What can be done to a task, by its state.</summary>
internal static class TaskStates
{
    public const string Unassigned = "Unassigned";
    public const string Pending = "Pending";
    public const string Completed = "Completed";

    public const string Assign = "Assign";
    public const string Reassign = "Reassign";
    public const string Unassign = "Unassign";
    public const string Save = "Save";
    public const string Forward = "Forward";
    public const string Complete = "Complete";

    private static readonly (int Code, string Message) s_completed = (2400, "This task is in completed state");
    private static readonly (int Code, string Message) s_assigned = (2400, "Task is already assigned");
    private static readonly (int Code, string Message) s_notAssigned = (2400, "Task is not assigned");

    public static Transitions Table { get; } = new(
        (Unassigned, Assign, Pending),
        (Unassigned, Reassign, s_notAssigned),
        (Unassigned, Unassign, s_notAssigned),
        (Unassigned, Save, Unassigned),
        (Unassigned, Forward, Pending),
        (Unassigned, Complete, Completed),
        (Pending, Assign, s_assigned),
        (Pending, Reassign, Pending),
        (Pending, Unassign, Unassigned),
        (Pending, Save, Pending),
        (Pending, Forward, Pending),
        (Pending, Complete, Completed),
        (Completed, Assign, s_completed),
        (Completed, Reassign, s_completed),
        (Completed, Unassign, s_completed),
        (Completed, Save, s_completed),
        (Completed, Forward, s_completed),
        (Completed, Complete, s_completed));

    /// <summary>What an action does to a task.</summary>
    public static Transition Of(Row task, string action) => Table.Of(task.Text("Status")!, action);
}
