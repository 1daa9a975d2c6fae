using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// Gets tasks of Action Center: those of a folder, those of all folders, or one by its id or key. Newer servers list a
/// folder's tasks only where the folder is a classic one: use -AllFolders there, with -Folder to see but one folder.
/// </summary>
[Cmdlet(VerbsCommon.Get, "OrchTask", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(OrchTask))]
[Calls("Tasks_Get", When = "not Id and not Key and not AllFolders and not AsAdmin")]
[Calls("Tasks_GetById", When = "Id")]
[Calls("Tasks_GetByKeyByIdentifier", When = "Key")]
[Calls("Tasks_GetTasksAcrossFolders", When = "AllFolders and not AsAdmin")]
[Calls("Tasks_GetTasksAcrossFoldersForAdmin", When = "AsAdmin")]
[Calls("TaskCatalogs_Get", When = "Catalog", Tolerant = true)]
[Calls("Users_Get", When = "AssignedTo", Tolerant = true)]
[Calls("Folders_Get", When = "AllFolders or AsAdmin and Folder:path")]
[Calls("Folders_GetByKeyByIdentifier", When = "AllFolders or AsAdmin and Folder:key")]
public sealed class GetOrchTaskCommand : OrchFolderReadCommand<OrchTask>
{
    /// <summary>The tasks: titles with wildcards, ids, rows, or tasks. A title without wildcards that doesn't exist causes an error, unless other parameters leave tasks out.</summary>
    [Parameter(Position = 0, ParameterSetName = "List", ValueFromPipeline = true)]
    [Alias("Task", "Name")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TaskTitleCompleter))]
    [Calls]
    public TaskReference[]? Title { get; set; }

    /// <summary>The ids of tasks. Each requires one request.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Id")]
    [ArgumentCompleter(typeof(TaskCompleter))]
    public long[]? Id { get; set; }

    /// <summary>The keys of tasks, which never change.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Key")]
    [ArgumentCompleter(typeof(TaskCompleter))]
    public Guid[]? Key { get; set; }

    /// <summary>Unassigned, Pending or Completed.</summary>
    [Parameter(ParameterSetName = "List")]
    [KnownValues("Unassigned", "Pending", "Completed")]
    [NoScriptBlock]
    public string[]? Status { get; set; }

    /// <summary>FormTask, ExternalTask, AppTask, DocumentValidationTask, DocumentClassificationTask or DataLabelingTask.</summary>
    [Parameter(ParameterSetName = "List")]
    [KnownValues("FormTask", "ExternalTask", "AppTask", "DocumentValidationTask", "DocumentClassificationTask", "DataLabelingTask")]
    [NoScriptBlock]
    public string[]? Type { get; set; }

    /// <summary>Low, Medium, High or Critical.</summary>
    [Parameter(ParameterSetName = "List")]
    [KnownValues("Low", "Medium", "High", "Critical")]
    [NoScriptBlock]
    public string[]? Priority { get; set; }

    /// <summary>The names of catalogs, with wildcards. A name without wildcards that doesn't exist causes an error.</summary>
    [Parameter(ParameterSetName = "List")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TaskCatalogCompleter))]
    [NoScriptBlock]
    public string[]? Catalog { get; set; }

    /// <summary>The users that the tasks are assigned to: ids, names, e-mail addresses, or users.</summary>
    [Parameter(ParameterSetName = "List")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TaskUserCompleter))]
    public TaskUserReference[]? AssignedTo { get; set; }

    /// <summary>Returns only tasks that were created after this: a date, or words such as <c>yesterday</c>, <c>monday</c> or <c>-2h</c>.</summary>
    [Parameter(ParameterSetName = "List")]
    [Moment]
    [ArgumentCompleter(typeof(MomentCompleter))]
    public DateTime? CreatedAfter { get; set; }

    /// <summary>Returns only tasks that were created before this: a date, or words such as <c>yesterday</c>, <c>monday</c> or <c>-2h</c>.</summary>
    [Parameter(ParameterSetName = "List")]
    [Moment]
    [ArgumentCompleter(typeof(MomentCompleter))]
    public DateTime? CreatedBefore { get; set; }

    /// <summary>Gets the tasks of all folders; with -Folder, only those of the named folders.</summary>
    [Parameter(ParameterSetName = "List")]
    public SwitchParameter AllFolders { get; set; }

    /// <summary>Gets the tasks of all folders in which the account administers tasks, regardless of the assignee. Implies -AllFolders.</summary>
    [Parameter(ParameterSetName = "List")]
    public SwitchParameter AsAdmin { get; set; }

    private bool IsAcross => AllFolders || AsAdmin;

    private protected override bool NeedsFolderId => IsAcross;

    private protected override SingleReads? ById => Id is not null ? new(TaskOperations.GetById, Id.Cast<object>())
        : Key is not null ? new(TaskOperations.GetByKeyByIdentifier, Key.Cast<object>())
        : null;

    private protected override ListQuery<OrchTask>? AcrossFolders(OrchSession session) => IsAcross ? ListQueryFor(Across(), new ODataFilter()) : null;

    private protected override IReadOnlyList<string>? ReadNear(NameSearch search, IReadOnlyList<string> missing) =>
        search.Parameter == nameof(AssignedTo) ? ReadNear(UserReference.UserKind, new OrchRequest(UserOperations.Get), missing)
        : search.Parameter != nameof(Catalog) ? base.ReadNear(search, missing)
        : ReadNearInFolders(folder => ReadNear(TaskCatalogReference.TaskCatalogKind, new OrchRequest(TaskCatalogReference.TaskCatalogKind.List) { Folder = folder }, missing));

    private protected override IEnumerable<ListQuery<OrchTask>> QueriesFor(OrchSession session, FolderContext folder) =>
    [
        IsAcross
            ? ListQueryFor(Across(), new ODataFilter().AndEquals("OrganizationUnitId", [folder.Id!.Value]))
            : ListQueryFor(new OrchRequest(TaskOperations.Get) { Folder = folder }, new ODataFilter()),
    ];

    private ListQuery<OrchTask> ListQueryFor(OrchRequest request, ODataFilter filter) => new(
        request,
        filter
            .AndEquals("Status", Status)
            .AndEquals("Type", Type)
            .AndEquals("Priority", Priority)
            .AndAny((AssignedTo ?? []).SelectMany(Assigned))
            .AndAfter("CreationTime", CreatedAfter)
            .AndBefore("CreationTime", CreatedBefore),
        Titles(),
        new NameFilter<OrchTask>((AssignedTo ?? []).Where(user => user.Id is null && user.Unclear is null).Select(user => WildcardPattern.Escape(user.Name)), "AssignedToUser/UserName", _ => null)
        {
            NotesOnly = true,
            Search = SearchFor(nameof(AssignedTo), UserReference.UserKind.Noun, related: true),
        },
        new NameFilter<OrchTask>(Catalog, "TaskCatalogName", task => task.TaskCatalogName) { Search = SearchFor(nameof(Catalog), TaskCatalogReference.TaskCatalogKind.Noun, related: true) });

    /// <summary>A title is what many tasks may have and none: that there is none in a certain state is an answer, that there is none at all a mistake.</summary>
    private NameFilter<OrchTask> Titles() => Narrowing(nameof(Title)).Count > 0
        ? NameFilterFor(null, Title, TaskReference.TaskKind.Noun, "Title", task => task.Title)
        : NameFilterFor(nameof(Title), Title, TaskReference.TaskKind.Noun, "Title", task => task.Title);

    private OrchRequest Across() => new(AsAdmin ? TaskOperations.GetTasksAcrossFoldersForAdmin : TaskOperations.GetTasksAcrossFolders);

    private static IEnumerable<string> Assigned(TaskUserReference user) => user.Id is long id
        ? ["AssignedToUserId eq " + ODataLiteral.Of(id)]
        : ["AssignedToUser/UserName eq " + ODataLiteral.Of(user.Name), "AssignedToUser/EmailAddress eq " + ODataLiteral.Of(user.Name)];
}
