using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
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

    private protected override void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items)
    {
        BodyValues given = BodyValues.Given(this);
        foreach (ResolvedEntity item in items)
        {
            // The catalog is looked up once in a folder, when the first task is not in it already.
            long? catalog = Catalog?.KnownId ?? KnownCatalog(item);
            OrchTask? current = null;
            if (Catalog is not null && catalog is null)
            {
                current = Read(item, TaskReference.TaskKind);
                if (current is null || (current.TaskCatalogName != Catalog.Name && (catalog = CatalogId(item)) is null))
                {
                    continue;
                }
            }

            Wish wish = new(given, catalog, Catalog?.Entity?.Name ?? Catalog?.Name, ClearCatalog, Note, PassThru);
            Start(item, token => ChangeAsync(item, current, wish, token));
        }
    }

    private async Task<Action?> ChangeAsync(ResolvedEntity item, OrchTask? known, Wish wish, CancellationToken cancellationToken)
    {
        if ((known ?? await ReadAsync(item, TaskReference.TaskKind, cancellationToken).ConfigureAwait(false)) is not { } current)
        {
            return null;
        }

        BodyValues changes = wish.ChangesTo(current);
        if (changes.Count == 0)
        {
            return Unchanged(item, current, wish.PassThru);
        }

        BodyValues body = new() { ["TaskId"] = item.Id };
        foreach (KeyValuePair<string, object?> change in changes)
        {
            body[change.Key] = change.Value;
        }

        OrchRequest request = new(TaskOperations.EditTaskMetadata) { Folder = item.Folder, Body = JsonBody.Of(body) };
        await item.Session.Client.RunAsync(request, Log, cancellationToken).ConfigureAwait(false);
        return wish.PassThru ? await FreshAsync(item, TaskReference.TaskKind, cancellationToken).ConfigureAwait(false) : null;
    }

    private long? KnownCatalog(ResolvedEntity item) => _catalogs.TryGetValue((item.Session, item.Folder?.ToString()), out long id) ? id : null;

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

    /// <summary>What the user wants of a task, as it was when the task came.</summary>
    private sealed class Wish(BodyValues given, long? catalogId, string? catalogName, bool clearCatalog, string? note, bool passThru)
    {
        public bool PassThru { get; } = passThru;

        /// <summary>What differs from the task as it is.</summary>
        public BodyValues ChangesTo(OrchTask current)
        {
            BodyValues changes = given.ChangesTo(current);
            if (clearCatalog && current.TaskCatalogName is not null)
            {
                changes["UnsetTaskCatalog"] = true;
            }

            // A task tells the name of its catalog only, so an id may be sent in vain.
            if (catalogId is not null && (current.TaskCatalogName is null || catalogName != current.TaskCatalogName))
            {
                changes["TaskCatalogId"] = catalogId;
            }

            if (note is not null)
            {
                changes["NoteText"] = note;
            }

            return changes;
        }
    }
}
