using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Changes the title, priority or catalog of tasks. Only differences are sent.</summary>
[Cmdlet(VerbsCommon.Set, "OrchTask", SupportsShouldProcess = true, DefaultParameterSetName = "Catalog")]
[OutputType(typeof(OrchTask))]
[Calls("Tasks_GetById", "Tasks_EditTaskMetadata")]
public sealed class SetOrchTaskCommand : TaskItemCommand
{
    private readonly Dictionary<(OrchSession, string?, string), long> _catalogs = [];

    /// <summary>The new title, at most 512 characters.</summary>
    [Parameter]
    [ValidateLength(1, 512)]
    [InBody]
    public string? Title { get; set; }

    /// <summary>Low, Medium, High or Critical.</summary>
    [Parameter]
    [KnownValues("Low", "Medium", "High", "Critical")]
    [InBody]
    public string? Priority { get; set; }

    /// <summary>The new catalog: an id, a name, or a catalog from Get-OrchTaskCatalog.</summary>
    [Parameter(ParameterSetName = "Catalog")]
    [ArgumentCompleter(typeof(TaskCatalogCompleter))]
    public TaskCatalogReference? Catalog { get; set; }

    /// <summary>Removes the tasks from their catalog.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "ClearCatalog")]
    public SwitchParameter ClearCatalog { get; set; }

    /// <summary>A note on the change: at most 512 characters.</summary>
    [Parameter]
    [ValidateLength(1, 512)]
    [NoScriptBlock]
    public string? Note { get; set; }

    /// <summary>Returns the updated task.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override string ActionText => "Change task";

    private protected override void HandleRecord()
    {
        BodyValues? given = Catalog is null && !ClearCatalog && Note is null ? RequireChanges() : GivenValues;
        if (given is not null)
        {
            Enqueue(Task, new Wish(given, Catalog, ClearCatalog, Note));
        }
    }

    private protected override string Describe(ResolvedEntity item) => item + " to " + item.Value;

    private protected override void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items)
    {
        bool passThru = PassThru;
        foreach (ResolvedEntity item in items)
        {
            // The catalog is looked up once in a folder, when the first task is not in it already.
            Wish wish = (Wish)item.Value;
            long? catalog = wish.Catalog?.KnownId ?? (wish.Catalog is null ? null : KnownCatalog(item, wish.Catalog));
            OrchTask? current = null;
            if (wish.Catalog is not null && catalog is null)
            {
                current = Read(item, TaskReference.TaskKind);
                if (current is null || (current.TaskCatalogName != wish.Catalog.Name && (catalog = CatalogId(item, wish.Catalog)) is null))
                {
                    continue;
                }
            }

            Start(item, token => ChangeAsync(item, current, wish, catalog, passThru, token));
        }
    }

    private async Task<Action?> ChangeAsync(ResolvedEntity item, OrchTask? known, Wish wish, long? catalog, bool passThru, CancellationToken cancellationToken)
    {
        if ((known ?? await ReadAsync(item, TaskReference.TaskKind, cancellationToken).ConfigureAwait(false)) is not { } current)
        {
            return null;
        }

        BodyValues changes = wish.ChangesTo(current, catalog);
        if (changes.Count == 0)
        {
            return Unchanged(item, current, passThru);
        }

        OrchRequest request = new(TaskOperations.EditTaskMetadata) { Folder = item.Folder, Body = JsonBody.Of(new BodyValues { ["TaskId"] = item.Id }.With(changes)) };
        await item.Session.Client.RunAsync(request, Log, cancellationToken).ConfigureAwait(false);
        return passThru ? await FreshAsync(item, TaskReference.TaskKind, cancellationToken).ConfigureAwait(false) : null;
    }

    private long? KnownCatalog(ResolvedEntity item, TaskCatalogReference catalog) => _catalogs.TryGetValue((item.Session, item.Folder?.ToString(), catalog.ToString()), out long id) ? id : null;

    private long? CatalogId(ResolvedEntity item, TaskCatalogReference catalog)
    {
        (OrchSession, string?, string) place = (item.Session, item.Folder?.ToString(), catalog.ToString());
        if (!_catalogs.TryGetValue(place, out long id))
        {
            if (Resolve(catalog, item.Session, item.Folder) is not { } found)
            {
                return null;
            }

            _catalogs[place] = id = found.Id;
        }

        return id;
    }

    /// <summary>What the user wants of a task, as it was when the task came.</summary>
    private sealed class Wish(BodyValues given, TaskCatalogReference? catalog, bool clearCatalog, string? note) : ItemValue
    {
        public TaskCatalogReference? Catalog { get; } = catalog;

        /// <summary>What differs from the task as it is.</summary>
        public BodyValues ChangesTo(OrchTask current, long? catalogId)
        {
            BodyValues changes = given.ChangesTo(current);
            if (clearCatalog && current.TaskCatalogName is not null)
            {
                changes = changes.With("UnsetTaskCatalog", true);
            }

            // A task tells the name of its catalog only, so an id may be sent in vain.
            if (catalogId is not null && (current.TaskCatalogName is null || (Catalog?.Entity?.Name ?? Catalog?.Name) != current.TaskCatalogName))
            {
                changes = changes.With("TaskCatalogId", catalogId);
            }

            return note is null ? changes : changes.With("NoteText", note);
        }

        public override string ToString() =>
            given.With(new BodyValues { ["Catalog"] = Catalog?.ToString(), ["ClearCatalog"] = clearCatalog ? true : null, ["Note"] = note }.WithoutNulls()).ToString();
    }
}
