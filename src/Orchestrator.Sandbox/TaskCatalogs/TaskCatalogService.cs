using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>Task catalogs.</summary>
internal sealed class TaskCatalogService : Service
{
    public TaskCatalogService()
    {
        Map(TaskCatalogOperations.Get, call => Answer.Rows(call, TaskCatalogTables.TaskCatalog, In(call, call.Folder)));
        Map(TaskCatalogOperations.GetById, call => Answer.Entity(call, TaskCatalogTables.TaskCatalog, Find(call, call.Id())));
        Map(TaskCatalogOperations.CreateTaskCatalog, Create);
        Map(TaskCatalogOperations.UpdateTaskCatalogById, Update);
        Map(TaskCatalogOperations.DeleteById, Delete);
        Map(TaskCatalogOperations.GetFoldersForTaskCatalogById, FoldersOf);
        Map(TaskCatalogOperations.GetTaskCatalogExtendedDetailsByTaskcatalogid, Details);
        Map(TaskCatalogOperations.GetTaskCatalogsFromFoldersWithPermissions, WithPermissions);
        Map(TaskCatalogOperations.ShareToFolders, Share);
    }

    /// <summary>A catalog of the folder that the request names.</summary>
    public static Row Find(Call call, long? id) =>
        call.Company.TaskCatalogs.Find(id) is { } catalog && catalog.Numbers("FolderIds").Contains(call.Folder.Id)
            ? catalog
            : throw SandboxException.NotFound("Task catalog");

    public static IEnumerable<Row> In(Call call, Row folder) => call.Company.TaskCatalogs.Rows.Where(catalog => catalog.Numbers("FolderIds").Contains(folder.Id));

    private static SandboxResponse Create(Call call)
    {
        Input body = call.Body("request");
        CheckName(call, body.Text("Name")!, 0);
        long id = call.Company.TaskCatalogs.NewId();
        Row catalog = call.Company.TaskCatalogs.Put(body.Onto(
            TaskCatalogTables.TaskCatalog.Row(), "Name", "Description", "Encrypted", "Tags", "RetentionAction", "RetentionPeriod", "RetentionBucketId").With(
                ("Id", id),
                ("Key", Keys.Of("TaskCatalog", id)),
                ("CreationTime", call.Now),
                ("FolderIds", new List<long> { call.Folder.Id })));
        return Answer.Entity(call, TaskCatalogTables.TaskCatalog, catalog, 201);
    }

    /// <summary>A catalog is encrypted or not from its beginning.</summary>
    private static SandboxResponse Update(Call call)
    {
        Row catalog = Find(call, call.Id());
        Input body = call.Body("request");
        CheckName(call, body.Text("Name")!, catalog.Id);
        string[] retention = [.. new List<string> { "RetentionAction", "RetentionPeriod", "RetentionBucketId" }.Where(name => body[name] is not null)];
        call.Company.TaskCatalogs.Put(body.Onto(body.Over(catalog, "Name", "Description", "Tags"), retention).With(("LastModificationTime", call.Now)));
        return Answer.Ok();
    }

    private static SandboxResponse Delete(Call call)
    {
        Row catalog = Find(call, call.Id());
        if (Tasks(call, catalog) > 0)
        {
            throw new SandboxException(409, 1000, $"The task catalog {catalog.Text("Name")} has tasks and cannot be deleted.");
        }

        call.Company.TaskCatalogs.Remove(catalog.Id);
        return Answer.NoContent();
    }

    private static int Tasks(Call call, Row catalog) => call.Company.Tasks.Rows.Count(task => task.Number("TaskCatalogId") == catalog.Id && !task.Flag("IsDeleted"));

    private static SandboxResponse FoldersOf(Call call)
    {
        IReadOnlyList<long> folders = Find(call, call.Id("id")).Numbers("FolderIds");
        List<Row> accessible = [.. folders.Select(id => call.Company.Folders.Find(id)).OfType<Row>().Where(call.Access.CanSee).Select(FolderUsers.Short)];
        return Answer.Entity(
            call,
            TaskCatalogTables.AccessibleFolders,
            TaskCatalogTables.AccessibleFolders.Row(("AccessibleFolders", accessible), ("TotalFoldersCount", folders.Count)),
            set: false);
    }

    private static SandboxResponse Details(Call call)
    {
        Row catalog = Find(call, call.Id("taskCatalogId"));
        return Answer.Entity(
            call,
            TaskCatalogTables.ExtendedDetails,
            TaskCatalogTables.ExtendedDetails.Row(
                ("AssociatedTasksCount", Tasks(call, catalog)),
                ("IsEncrypted", catalog["Encrypted"]),
                ("TotalFolderCount", catalog.Numbers("FolderIds").Count),
                ("Key", catalog["Key"])),
            set: false);
    }

    /// <summary>The catalogs of the folders where the account holds all of the permissions that the request lists.</summary>
    private static SandboxResponse WithPermissions(Call call)
    {
        string[] permissions = (call.Query["mandatoryPermissions"] ?? "TaskCatalogs.View").Split([','], StringSplitOptions.RemoveEmptyEntries);
        long? excluded = call.QueryNumber("excludeFolderId");
        HashSet<long> folders =
        [
            .. call.Access.Folders
                .Where(folder => folder.Id != excluded && permissions.All(one => call.Access.InFolder(PermissionCatalog.PageName(one.Trim()) ?? one, folder)))
                .Select(folder => folder.Id),
        ];
        return Answer.Rows(call, TaskCatalogTables.TaskCatalog, call.Company.TaskCatalogs.Rows.Where(catalog => catalog.Numbers("FolderIds").Any(folders.Contains)));
    }

    /// <summary>Shares need the right to create catalogs in the folders that get them, and to delete in those that lose them.</summary>
    private static SandboxResponse Share(Call call)
    {
        Input body = call.Body("request");
        Row[] catalogs = [.. body.Numbers("TaskCatalogIds").Select(id => Find(call, id))];
        long[] added = Folders(call, body.Numbers("ToAddFolderIds"), "TaskCatalogs.Create");
        long[] removed = Folders(call, body.Numbers("ToRemoveFolderIds"), "TaskCatalogs.Delete");
        foreach (Row catalog in catalogs)
        {
            List<long> folders = [.. catalog.Numbers("FolderIds").Union(added).Except(removed)];
            if (folders.Count == 0)
            {
                throw SandboxException.Invalid("A task catalog must stay in one folder at least.");
            }

            call.Company.TaskCatalogs.Put(catalog.With(("FolderIds", folders)));
        }

        return Answer.NoContent();
    }

    private static long[] Folders(Call call, IReadOnlyList<long> ids, string permission) =>
    [
        .. ids.Select(id =>
            call.Company.Folders.Find(id) is not { } folder || !call.Access.CanSee(folder) ? throw SandboxException.FolderUnknown()
            : call.Access.InFolder(permission, folder) ? id
            : throw SandboxException.NotAuthorized()),
    ];

    private static void CheckName(Call call, string name, long self)
    {
        if (In(call, call.Folder).Any(catalog => catalog.Id != self && string.Equals(catalog.Text("Name"), name, StringComparison.OrdinalIgnoreCase)))
        {
            throw SandboxException.NameUsed(name);
        }
    }
}
