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
[Calls("Folders_Get", When = "AllFolders or AsAdmin and Folder:path")]
[Calls("Folders_GetByKeyByIdentifier", When = "AllFolders or AsAdmin and Folder:key")]
public sealed class GetOrchTaskCommand : OrchFolderReadCommand<OrchTask>
{
    private readonly FolderResolver _folders = new();

    /// <summary>Titles, with wildcards.</summary>
    [Parameter(Position = 0, ParameterSetName = "List")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(TaskTitleCompleter))]
    public string[]? Title { get; set; }

    /// <summary>Ids of tasks, each of which is one request.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Id")]
    [ArgumentCompleter(typeof(TaskCompleter))]
    public long[]? Id { get; set; }

    /// <summary>Keys of tasks, which stay the same where an id may not.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Key")]
    [ArgumentCompleter(typeof(TaskCompleter))]
    public Guid[]? Key { get; set; }

    /// <summary>Unassigned, Pending or Completed.</summary>
    [Parameter(ParameterSetName = "List")]
    [KnownValues("Unassigned", "Pending", "Completed")]
    public string[]? Status { get; set; }

    /// <summary>FormTask, ExternalTask, AppTask, DocumentValidationTask, DocumentClassificationTask or DataLabelingTask.</summary>
    [Parameter(ParameterSetName = "List")]
    [KnownValues("FormTask", "ExternalTask", "AppTask", "DocumentValidationTask", "DocumentClassificationTask", "DataLabelingTask")]
    public string[]? Type { get; set; }

    /// <summary>Low, Medium, High or Critical.</summary>
    [Parameter(ParameterSetName = "List")]
    [KnownValues("Low", "Medium", "High", "Critical")]
    public string[]? Priority { get; set; }

    /// <summary>Names of catalogs, with wildcards.</summary>
    [Parameter(ParameterSetName = "List")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(TaskCatalogCompleter))]
    public string[]? Catalog { get; set; }

    /// <summary>The users whom the tasks are assigned to: ids, names, e-mail addresses, or users.</summary>
    [Parameter(ParameterSetName = "List")]
    [ArgumentCompleter(typeof(TaskUserCompleter))]
    public TaskUserReference[]? AssignedTo { get; set; }

    /// <summary>Gets tasks that were made after this moment: a date, or words such as <c>yesterday</c>, <c>monday</c> or <c>-2h</c>.</summary>
    [Parameter(ParameterSetName = "List")]
    [Moment]
    [ArgumentCompleter(typeof(MomentCompleter))]
    public DateTime? CreatedAfter { get; set; }

    /// <summary>Gets tasks that were made before this moment: a date, or words such as <c>yesterday</c>, <c>monday</c> or <c>-2h</c>.</summary>
    [Parameter(ParameterSetName = "List")]
    [Moment]
    [ArgumentCompleter(typeof(MomentCompleter))]
    public DateTime? CreatedBefore { get; set; }

    /// <summary>Gets the tasks of all folders, of every type of folder; with -Folder those of the named ones only.</summary>
    [Parameter(ParameterSetName = "List")]
    public SwitchParameter AllFolders { get; set; }

    /// <summary>Gets the tasks of all folders in which the account administers tasks, whoever has them. It implies -AllFolders.</summary>
    [Parameter(ParameterSetName = "List")]
    public SwitchParameter AsAdmin { get; set; }

    private protected override bool AcrossFolders => AllFolders || AsAdmin;

    private protected override void ReadAcrossFolders(OrchSession session) => WriteTasks(session, Across(), new ODataFilter(), null, alone: true);

    private protected override void ReadFolder(OrchSession session, FolderContext folder, object target, bool alone)
    {
        if (Id is not null)
        {
            WriteById(session, TaskOperations.GetById, folder, Id);
        }
        else if (Key is not null)
        {
            WriteById(session, TaskOperations.GetByKeyByIdentifier, folder, Key);
        }
        else if (!AcrossFolders)
        {
            WriteTasks(session, new OrchRequest(TaskOperations.Get) { Folder = folder }, new ODataFilter(), target, alone);
        }
        else if (Attempt(target, token => _folders.WithIdAsync(session, folder, Log, token)!) is { Id: long id })
        {
            WriteTasks(session, Across(), new ODataFilter().AndEquals("OrganizationUnitId", [id]), target, alone);
        }
    }

    private void WriteTasks(OrchSession session, OrchRequest request, ODataFilter filter, object? target, bool alone)
    {
        NameFilter titles = new(Title);
        NameFilter catalogs = new(Catalog);
        Predicate<OrchTask>? finishTitle = titles.Finish<OrchTask>(task => task.Title);
        Predicate<OrchTask>? finishCatalog = catalogs.Finish<OrchTask>(task => task.TaskCatalogName);
        filter
            .And(titles.ToFilter("Title"))
            .AndEquals("Status", Status)
            .AndEquals("Type", Type)
            .AndEquals("Priority", Priority)
            .And(catalogs.ToFilter("TaskCatalogName"))
            .AndAny((AssignedTo ?? []).SelectMany(Assigned))
            .AndAfter("CreationTime", CreatedAfter)
            .AndBefore("CreationTime", CreatedBefore);
        WriteRows(
            session,
            request,
            filter,
            target,
            finishTitle is null && finishCatalog is null ? null : task => finishTitle?.Invoke(task) != false && finishCatalog?.Invoke(task) != false,
            alone);
    }

    private OrchRequest Across() => new(AsAdmin ? TaskOperations.GetTasksAcrossFoldersForAdmin : TaskOperations.GetTasksAcrossFolders);

    private static IEnumerable<string> Assigned(TaskUserReference user) => user.Id is long id
        ? ["AssignedToUserId eq " + ODataLiteral.Of(id)]
        : ["AssignedToUser/UserName eq " + ODataLiteral.Of(user.Name), "AssignedToUser/EmailAddress eq " + ODataLiteral.Of(user.Name)];
}
