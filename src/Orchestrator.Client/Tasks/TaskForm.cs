namespace Orchestrator;

/// <summary>A form task with its form.</summary>
public sealed class TaskForm : TaskData
{
    /// <summary>How the form is laid out, as Action Center's form designer writes it.</summary>
    public object? FormLayout { get; set => Set(ref field, value); }
}
