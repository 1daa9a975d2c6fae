using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>Creates, edits, moves and deletes folders.</summary>
internal sealed class FolderChangeService : Service
{
    public FolderChangeService()
    {
        Map(FolderOperations.Post, Create);
        Map(FolderOperations.PutById, Replace);
        Map(FolderOperations.PatchNameDescription, Patch);
        Map(FolderOperations.DeleteById, call => Delete(call, FolderService.Find(call, call.Id(), "Delete")));
        Map(FolderOperations.DeleteByKey, call => Delete(call, ByKey(call, "Delete")));
        Map(FolderOperations.MoveFolderByFolderid, Move);
    }

    private static Row ByKey(Call call, string action)
    {
        Row? folder = call.QueryKey("key") is { } key ? call.Company.Folders.FindByKey(key) : null;
        return FolderService.Allowed(call, folder ?? throw SandboxException.FolderUnknown(), action);
    }

    private static SandboxResponse Create(Call call)
    {
        Input body = call.Body("folder");
        Row? parent = body.Number("ParentId") is { } id ? call.Company.Folders.Find(id) ?? throw SandboxException.FolderUnknown()
            : body.Guid("ParentKey") is { } key ? call.Company.Folders.FindByKey(key) ?? throw SandboxException.FolderUnknown()
            : null;
        if (!call.Access.InTenant("Folders.Create") && (parent is null || !call.Access.InFolder("Subfolders.Create", parent)))
        {
            throw SandboxException.NotAuthorized();
        }

        string name = body.Text("DisplayName")!;
        CheckName(call.Company, parent?.Id, name, 0);
        long newId = call.Company.Folders.NewId();
        Row folder = body.Onto(FolderTables.Folder.Row(), "Description", "FolderType", "ProvisionType", "PermissionModel", "FeedType").With(
            ("Id", newId),
            ("Key", Keys.Of("Folder", newId)),
            ("DisplayName", name),
            ("FullyQualifiedName", Path(parent, name)),
            ("ParentId", parent?.Id));
        return Answer.Entity(call, FolderTables.Folder, call.Company.Folders.Put(folder), 201);
    }

    private static SandboxResponse Replace(Call call)
    {
        Row folder = FolderService.Find(call, call.Id(), "Edit");
        Input body = call.Body("folder");
        Row changed = Rename(call.Company, body.Over(folder, "Description"), body.Text("DisplayName")!, folder.Number("ParentId"));
        return Answer.Entity(call, FolderTables.Folder, changed);
    }

    private static SandboxResponse Patch(Call call)
    {
        Row folder = ByKey(call, "Edit");
        Input body = call.Body("request");
        Row changed = body.Has("description") ? folder.With(("Description", body.Text("description"))) : folder;
        Rename(call.Company, changed, body.Text("name") ?? folder.Text("DisplayName")!, folder.Number("ParentId"));
        return Answer.Ok();
    }

    private static SandboxResponse Move(Call call)
    {
        Row folder = FolderService.Find(call, call.Id("folderId"), "Delete");
        FolderService.Allowed(call, folder, "Edit");
        Row? target = call.QueryNumber("targetParentId") is { } id ? FolderService.Find(call, id, "Create") : null;
        if (target is null && !call.Access.InTenant("Folders.Create"))
        {
            throw SandboxException.NotAuthorized();
        }

        if (target is not null && call.Company.Ancestry(target).Any(one => one.Id == folder.Id))
        {
            throw SandboxException.Invalid("A folder cannot be moved into itself or into one of its subfolders.");
        }

        Rename(call.Company, folder, folder.Text("DisplayName")!, target?.Id);
        return Answer.NoContent();
    }

    /// <summary>Only a folder in whose tree there is nothing and nobody can be deleted.</summary>
    private static SandboxResponse Delete(Call call, Row folder)
    {
        Company company = call.Company;
        List<Row> tree = [.. company.Tree(folder)];
        foreach (Row one in tree)
        {
            if (company.Assignments.In(one.Id).Count > 0
                || company.Robots.Rows.Any(robot => robot.Number("FolderId") == one.Id)
                || company.Processes.Rows.Any(process => process.Number("FolderId") == one.Id)
                || company.TaskCatalogs.Rows.Any(catalog => catalog.Numbers("FolderIds").Contains(one.Id))
                || company.Tasks.Rows.Any(task => task.Number("OrganizationUnitId") == one.Id && !task.Flag("IsDeleted")))
            {
                throw new SandboxException(409, 1000, $"The folder {one.Text("DisplayName")} cannot be deleted: there are entities or users in it.");
            }
        }

        tree.ForEach(one => company.Folders.Remove(one.Id));
        return Answer.NoContent();
    }

    /// <summary>Puts a folder under a parent by a name; the paths of the folders below follow.</summary>
    private static Row Rename(Company company, Row folder, string name, long? parent)
    {
        CheckName(company, parent, name, folder.Id);
        Row changed = company.Folders.Put(folder.With(
            ("DisplayName", name),
            ("ParentId", parent),
            ("FullyQualifiedName", Path(company.Folders.Find(parent), name))));
        foreach (Row below in company.Folders.Rows.Where(one => one.Number("ParentId") == folder.Id))
        {
            Rename(company, below, below.Text("DisplayName")!, folder.Id);
        }

        return changed;
    }

    private static string Path(Row? parent, string name) => parent is null ? name : parent.Text("FullyQualifiedName") + "/" + name;

    private static void CheckName(Company company, long? parent, string name, long self)
    {
        if (name.Length == 0 || name.IndexOf('/') >= 0)
        {
            throw SandboxException.Invalid("The folder name is not valid.");
        }

        if (company.FolderIn(parent, name) is { } other && other.Id != self)
        {
            throw SandboxException.NameUsed(name);
        }
    }
}
