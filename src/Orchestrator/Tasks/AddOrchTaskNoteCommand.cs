using System.Collections.Generic;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Writes a note on tasks.</summary>
[Cmdlet(VerbsCommon.Add, "OrchTaskNote", SupportsShouldProcess = true)]
[OutputType(typeof(TaskNote))]
[Calls("TaskNotes_CreateTaskNote")]
public sealed class AddOrchTaskNoteCommand : TaskItemCommand
{
    /// <summary>What the note says: at most 512 characters.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateLength(1, 512)]
    public string Text { get; set; } = string.Empty;

    /// <summary>Writes the note.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override string ActionText => "Add note to task";

    /// <inheritdoc/>
    protected override void ProcessRecord() => Enqueue(Task, Text);

    private protected override void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items)
    {
        foreach (ResolvedEntity item in items)
        {
            OrchRequest request = new(TaskNoteOperations.CreateTaskNote)
            {
                Folder = folder,
                Body = JsonBody.Of(new BodyValues { ["Text"] = item.Value, ["TaskId"] = item.Id }),
            };
            bool passThru = PassThru;
            Start(item, async token =>
                await session.Client.GetAsync<TaskNote>(request, Log, token).ConfigureAwait(false) is { } note && passThru ? () => WriteEntity(note) : null);
        }
    }
}
