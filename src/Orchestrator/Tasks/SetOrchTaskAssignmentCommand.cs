using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// Assigns tasks to a user, or to several users or a group. Up to 100 tasks of a folder go in one request; a task that
/// cannot be assigned is an error about that task, and the others are assigned.
/// </summary>
[Cmdlet(VerbsCommon.Set, "OrchTaskAssignment", SupportsShouldProcess = true)]
[OutputType(typeof(OrchTask))]
[Calls("Tasks_AssignTasks", When = "not Reassign")]
[Calls("Tasks_ReassignTasks", When = "Reassign")]
[Calls("Tasks_GetById", "Tasks_GetTasksAcrossFolders", When = "PassThru")]
public sealed class SetOrchTaskAssignmentCommand : TaskBatchCommand
{
    /// <summary>Whom to assign to: ids, names, e-mail addresses, or objects from Get-OrchTaskUser or Get-OrchUser. Several become several assignees of each task.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(TaskUserCompleter))]
    public TaskUserReference[] User { get; set; } = [];

    /// <summary>SingleUser, AllUsers (each assignee has the task), Workload (the assignee with the fewest tasks gets it) or Hierarchy. Without it: AllUsers for several users.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("SingleUser", "AllUsers", "Workload", "Hierarchy")]
    public string? AssignmentCriteria { get; set; }

    /// <summary>Assigns tasks anew that are assigned already.</summary>
    [Parameter]
    public SwitchParameter Reassign { get; set; }

    /// <summary>Writes each task as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override string ActionText => Reassign ? "Reassign task" : "Assign task";

    // Servers give one code for a task that somebody has and for a user who can have none; their words tell which it is.
    private protected override string? AfterConflict(FolderContext? folder) =>
        (Reassign ? "A task that nobody has is assigned without -Reassign. " : "A task that somebody has goes to another with -Reassign. ")
        + $"If it is the user: Get-OrchTaskUser -Folder '{folder?.ToString().Replace("'", "''")}' lists those who can have tasks there.";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (User.Length > 1 && IsSingleUser)
        {
            ThrowTerminatingError(ErrorRecords.InvalidArgument(
                "OneUserOnly",
                $"With -AssignmentCriteria SingleUser a task has one user, and {User.Length} were given.",
                User,
                "Give one user, or AllUsers or Workload as the criteria."));
        }

        Enqueue(Task, new Assignees(Fragment(), string.Join(", ", User.Select(user => user.Name))));
    }

    private protected override string Describe(ResolvedEntity item) => item + " to " + ((Assignees)item.Value!).Names;

    private protected override void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items)
    {
        OrchRequest Request(IReadOnlyList<ResolvedEntity> some) => new(Reassign ? TaskOperations.ReassignTasks : TaskOperations.AssignTasks)
        {
            Folder = folder,
            Body = JsonBody.Of(new BodyValues { ["taskAssignments"] = some.Select(Assignment) }),
        };

        IReadOnlyList<ResolvedEntity> done = SendBatch(items, Request);
        if (PassThru)
        {
            WriteFresh(done);
        }
    }

    private bool IsSingleUser => string.Equals(AssignmentCriteria, "SingleUser", System.StringComparison.OrdinalIgnoreCase);

    private static BodyValues Assignment(ResolvedEntity item)
    {
        BodyValues assignment = new() { ["TaskId"] = item.Id };
        foreach (KeyValuePair<string, object?> member in ((Assignees)item.Value!).Fragment)
        {
            assignment[member.Key] = member.Value;
        }

        return assignment;
    }

    private BodyValues Fragment()
    {
        BodyValues fragment = [];
        if (User.Length == 1 && (AssignmentCriteria is null || IsSingleUser))
        {
            fragment[User[0].Id is null ? "UserNameOrEmail" : "UserId"] = (object?)User[0].Id ?? User[0].Name;
        }
        else
        {
            AddIfAny(fragment, "AssigneeUserIds", User.Where(user => user.Id is not null).Select(user => (object)user.Id!));
            AddIfAny(fragment, "AssigneeNamesOrEmails", User.Where(user => user.Id is null).Select(user => (object)user.Name));
        }

        if (AssignmentCriteria is not null || User.Length > 1)
        {
            fragment["AssignmentCriteria"] = AssignmentCriteria ?? "AllUsers";
        }

        return fragment;
    }

    private static void AddIfAny(BodyValues fragment, string name, IEnumerable<object> values)
    {
        object[] all = [.. values];
        if (all.Length > 0)
        {
            fragment[name] = all;
        }
    }

    /// <summary>Whom a task goes to: for the body, and for the user's eyes.</summary>
    private sealed class Assignees(BodyValues fragment, string names)
    {
        public BodyValues Fragment { get; } = fragment;

        public string Names { get; } = names;
    }
}
