using System.Collections.Generic;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Changes the title, the priority or the catalog of tasks. Only what differs is sent, and nothing where a task is so already.</summary>
[Cmdlet(VerbsCommon.Set, "OrchTask", SupportsShouldProcess = true, DefaultParameterSetName = "Catalog")]
[OutputType(typeof(OrchTask))]
[Calls("Tasks_GetById", "Tasks_EditTaskMetadata")]
public sealed class SetOrchTaskCommand : TaskItemCommand
{
    private readonly Dictionary<(OrchSession, string?), long> _catalogs = [];

    /// <summary>The new title: at most 512 characters.</summary>
    [Parameter]
    [ValidateLength(1, 512)]
    [InBody]
    public string? Title { get; set; }

    /// <summary>Low, Medium, High or Critical.</summary>
    [Parameter]
    [KnownValues("Low", "Medium", "High", "Critical")]
    [InBody]
    public string? Priority { get; set; }

    /// <summary>The catalog that the tasks are to belong to: an id, a name, or a catalog from Get-OrchTaskCatalog.</summary>
    [Parameter(ParameterSetName = "Catalog")]
    [ArgumentCompleter(typeof(TaskCatalogCompleter))]
    public TaskCatalogReference? Catalog { get; set; }

    /// <summary>Takes the tasks out of their catalog.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "ClearCatalog")]
    public SwitchParameter ClearCatalog { get; set; }

    /// <summary>A note on the change: at most 512 characters.</summary>
    [Parameter]
    [ValidateLength(1, 512)]
    public string? Note { get; set; }

    /// <summary>Writes each task as it is after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override string ActionText => "Change task";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Catalog is null && !ClearCatalog && Note is null)
        {
            RequireChanges();
        }

        Enqueue(Task);
    }

    private protected override void Act(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items)
    {
        foreach (ResolvedEntity item in items)
        {
            if (Read(item, TaskReference.TaskKind) is { } current && Changes(item, current) is { } changes)
            {
                Change(item, current, changes);
            }
        }
    }

    private void Change(ResolvedEntity item, OrchTask current, BodyValues changes)
    {
        if (changes.Count == 0)
        {
            Tell($"{item} is as wanted already; nothing was sent.");
        }
        else
        {
            BodyValues body = new() { ["TaskId"] = item.Id };
            foreach (KeyValuePair<string, object?> change in changes)
            {
                body[change.Key] = change.Value;
            }

            OrchRequest request = new(TaskOperations.EditTaskMetadata) { Folder = item.Folder, Body = JsonBody.Of(body) };
            if (!Attempt(item.Target, token => item.Session.Client.RunAsync(request, Log, token)))
            {
                return;
            }
        }

        if (PassThru && changes.Count == 0)
        {
            WriteEntity(current);
        }
        else if (PassThru)
        {
            WriteFresh(item, TaskReference.TaskKind);
        }
    }

    /// <summary>What differs from the task as it is; null, with an error, where the catalog is not to be found.</summary>
    private BodyValues? Changes(ResolvedEntity item, OrchTask current)
    {
        BodyValues changes = BodyValues.Given(this).ChangesTo(current);
        if (ClearCatalog && current.TaskCatalogName is not null)
        {
            changes["UnsetTaskCatalog"] = true;
        }

        // A task tells the name of its catalog only, so an id may be sent in vain.
        if (Catalog is not null && (current.TaskCatalogName is null || (Catalog.Entity?.Name ?? Catalog.Name) != current.TaskCatalogName))
        {
            if (CatalogId(item) is not long id)
            {
                return null;
            }

            changes["TaskCatalogId"] = id;
        }

        if (Note is not null)
        {
            changes["NoteText"] = Note;
        }

        return changes;
    }

    private long? CatalogId(ResolvedEntity item)
    {
        (OrchSession, string?) place = (item.Session, item.Folder?.ToString());
        if (!_catalogs.TryGetValue(place, out long id))
        {
            if (Resolve(Catalog!, item.Session, item.Folder) is not { } found)
            {
                return null;
            }

            _catalogs[place] = id = found.Id;
        }

        return id;
    }
}
