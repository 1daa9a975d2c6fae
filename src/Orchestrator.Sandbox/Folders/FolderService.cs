using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>Reads folders.</summary>
internal sealed class FolderService : Service
{
    public FolderService()
    {
        Map(FolderOperations.Get, call => Answer.Rows(call, FolderTables.Folder, call.Company.Folders.Rows.Where(folder => IsAllowed(call, folder, "View"))));
        Map(
            FolderOperations.GetById,
            call => One(call, call.Company.Folders.Find(call.Id())),
            exempt: call => IsAssigned(call, call.Company.Folders.Find(call.TryId("key"))));
        Map(
            FolderOperations.GetByKeyByIdentifier,
            call => One(call, call.Company.Folders.FindByKey(call.Key("identifier"))),
            exempt: call => IsAssigned(call, call.Company.Folders.FindByKey(call.Key("identifier"))));
        Map(FolderOperations.GetAllForCurrentUser, AllForCurrentUser);
    }

    /// <summary>A folder that is there, and where an action on folders is allowed: in the tenant on any, by Subfolders on the one.</summary>
    public static Row Find(Call call, long? id, string action) =>
        Allowed(call, call.Company.Folders.Find(id) ?? throw SandboxException.FolderUnknown(), action);

    public static Row Allowed(Call call, Row folder, string action) =>
        IsAllowed(call, folder, action) ? folder : throw SandboxException.NotAuthorized();

    public static bool IsAllowed(Call call, Row folder, string action) =>
        call.Access.InTenant("Folders." + action) || call.Access.InFolder("Subfolders." + action, folder);

    private static bool IsAssigned(Call call, Row? folder) => folder is not null && call.Access.CanSee(folder);

    private static SandboxResponse One(Call call, Row? folder) =>
        folder is null ? throw SandboxException.FolderUnknown()
        : IsAllowed(call, folder, "View") || call.Access.CanSee(folder) ? Answer.Entity(call, FolderTables.Folder, folder)
        : throw SandboxException.NotAuthorized();

    private static SandboxResponse AllForCurrentUser(Call call)
    {
        IEnumerable<Row> visible = UserService.IsApplication(call.Account) ? [] : call.Access.Folders;
        List<Row> folders = [.. visible.OrderBy(folder => folder.Text("FullyQualifiedName"), StringComparer.OrdinalIgnoreCase)];
        long take = call.QueryNumber("take") ?? 1000;
        if (take > 1000)
        {
            throw SandboxException.Invalid("The take parameter must not exceed 1000.");
        }

        IEnumerable<Row> page = folders.Skip((int)(call.QueryNumber("skip") ?? 0)).Take((int)take);
        return Answer.Plain(call, FolderTables.CurrentUserFolderPage, FolderTables.CurrentUserFolderPage.Row(
            ("PageItems", page.Select(folder => Short(call.Company, folder)).ToList()),
            ("Count", folders.Count)));
    }

    private static Row Short(Company company, Row folder) => FolderTables.CurrentUserFolder.Row(
        ("Key", folder["Key"]),
        ("DisplayName", folder["DisplayName"]),
        ("FullyQualifiedName", folder["FullyQualifiedName"]),
        ("Description", folder["Description"]),
        ("FolderType", folder["FolderType"]),
        ("ParentId", folder["ParentId"]),
        ("ParentKey", company.Folders.Find(folder.Number("ParentId"))?["Key"]),
        ("Id", folder.Id));
}
