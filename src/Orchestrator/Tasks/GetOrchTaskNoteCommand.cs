using System.Collections.Generic;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Gets the notes on tasks.</summary>
[Cmdlet(VerbsCommon.Get, "OrchTaskNote", SupportsPaging = true)]
[OutputType(typeof(TaskNote))]
[Calls("TaskNotes_GetByTaskId")]
public sealed class GetOrchTaskNoteCommand : TaskHistoryCommand<TaskNote>
{
    private protected override Operation List => TaskNoteOperations.GetByTaskId;

    private protected override IReadOnlyList<string> AlwaysExpand => Property is null ? ["CreatorUser"] : [];
}
