using System;
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
[Calls("Users_Get", When = "User:id", Tolerant = true)]
[Calls("Tasks_AssignTasks", When = "not Reassign")]
[Calls("Tasks_ReassignTasks", When = "Reassign")]
[Calls("Tasks_GetById", "Tasks_GetTasksAcrossFolders", When = "PassThru")]
public sealed class SetOrchTaskAssignmentCommand : TaskBatchCommand
{
    /// <summary>The assignees: ids, names, e-mail addresses, or objects from Get-OrchTaskUser or Get-OrchUser. Each task gets all of them.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(TaskUserCompleter))]
    public TaskUserReference[] User { get; set; } = [];

    /// <summary>SingleUser, AllUsers (each assignee has the task), Workload (the assignee with the fewest tasks gets it) or Hierarchy. By default, AllUsers for several users.</summary>
    [Parameter]
    [KnownValues("SingleUser", "AllUsers", "Workload", "Hierarchy")]
    [NoScriptBlock]
    public string? AssignmentCriteria { get; set; }

    /// <summary>Reassigns tasks that already have an assignee.</summary>
    [Parameter]
    public SwitchParameter Reassign { get; set; }

    /// <summary>Returns the updated task.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override string ActionText => Reassign ? "Reassign task" : "Assign task";

    // Servers give one code for a task that somebody has and for a user who can have none; their words tell which it is.
    private protected override string? AfterConflict(FolderContext? folder) =>
        (Reassign ? "A task that nobody has is assigned without -Reassign. " : "A task that somebody has goes to another with -Reassign. ")
        + $"If it is the user: Get-OrchTaskUser -Folder '{folder?.ToString().Replace("'", "''")}' lists those who can have tasks there.";

    private protected override void HandleRecord()
    {
        if (User.Length > 1 && IsSingleUser)
        {
            ThrowTerminatingError(ErrorRecords.InvalidArgument(
                "OneUserOnly",
                $"With -AssignmentCriteria SingleUser a task has one user, and {User.Length} were given.",
                User,
                "Give one user, or AllUsers or Workload as the criteria."));
        }

        if (Resolved() is { } users)
        {
            Enqueue(Task, new Assignees(Fragment(users), string.Join(", ", users.Select(user => user.Name))));
        }
    }

    private protected override string Describe(ResolvedEntity item) => item + " to " + ((Assignees)item.Value).Names;

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
        return new BodyValues { ["TaskId"] = item.Id }.With(((Assignees)item.Value).Fragment);
    }

    /// <summary>The users, those that text of digits names looked up; null, and an error, where there is none.</summary>
    private TaskUserReference[]? Resolved()
    {
        TaskUserReference[] users = [.. User];
        for (int i = 0; i < users.Length; i++)
        {
            if (users[i].Unclear is { } unclear)
            {
                if (Resolve(unclear, SessionFor(Task.FirstOrDefault()?.Live), null) is not { } found)
                {
                    return null;
                }

                users[i] = new TaskUserReference(found.Id);
            }
        }

        return users;
    }

    private BodyValues Fragment(TaskUserReference[] users)
    {
        BodyValues assignees = users.Length == 1 && (AssignmentCriteria is null || IsSingleUser)
            ? new BodyValues { [users[0].Id is null ? "UserNameOrEmail" : "UserId"] = (object?)users[0].Id ?? users[0].Name }
            : new BodyValues
            {
                ["AssigneeUserIds"] = users.Where(user => user.Id is not null).Select(user => user.Id).ToArray(),
                ["AssigneeNamesOrEmails"] = users.Where(user => user.Id is null).Select(user => user.Name).ToArray(),
            }.Where(member => member.Value is Array { Length: > 0 });
        return AssignmentCriteria is null && users.Length == 1 ? assignees : assignees.With("AssignmentCriteria", AssignmentCriteria ?? "AllUsers");
    }

    /// <summary>Whom a task goes to: for the body, and for the user's eyes.</summary>
    private sealed class Assignees(BodyValues fragment, string names) : ItemValue
    {
        public BodyValues Fragment { get; } = fragment;

        public string Names { get; } = names;
    }
}
