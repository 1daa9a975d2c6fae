using System.Collections.Generic;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Gets the history of tasks: who created, assigned, saved and completed them, and when.</summary>
[Cmdlet(VerbsCommon.Get, "OrchTaskActivity", SupportsPaging = true)]
[OutputType(typeof(TaskActivity))]
[Calls("TaskActivities_GetByTaskId")]
public sealed class GetOrchTaskActivityCommand : TaskHistoryCommand<TaskActivity>
{
    private protected override Operation List => TaskActivityOperations.GetByTaskId;

    private protected override IReadOnlyList<string> AlwaysExpand => Property is null ? ["CreatorUser", "TargetUser"] : [];
}
