using System.Collections.Generic;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Adds a note to tasks.</summary>
[Cmdlet(VerbsCommon.Add, "OrchTaskNote", SupportsShouldProcess = true)]
[OutputType(typeof(TaskNote))]
[Calls("TaskNotes_CreateTaskNote")]
public sealed class AddOrchTaskNoteCommand : TaskItemCommand
{
    /// <summary>The text of the note, at most 512 characters.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateLength(1, 512)]
    public string Text { get; set; } = string.Empty;

    /// <summary>Returns the note.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override string ActionText => "Add note to task";

    private protected override void HandleRecord() => Enqueue(Task, new BodyValues { ["Text"] = Text });

    private protected override void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items)
    {
        foreach (ResolvedEntity item in items)
        {
            OrchRequest request = new(TaskNoteOperations.CreateTaskNote)
            {
                Folder = folder,
                Body = JsonBody.Of(item.Values.With("TaskId", item.Id)),
            };
            bool passThru = PassThru;
            Start(item, async token =>
                await session.Client.GetAsync<TaskNote>(request, Log, token).ConfigureAwait(false) is { } note && passThru ? () => WriteEntity(note) : null);
        }
    }
}
