using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>The company's roles.</summary>
internal static class RoleSeed
{
    public const long Administrator = 1;
    public const long Robot = 2;
    public const long AutomationUser = 3;
    public const long AutomationPublisher = 4;
    public const long TenantAdministrator = 5;
    public const long FolderAdministrator = 6;
    public const long FolderUser = 7;
    public const long FolderPublisher = 8;
    public const long ActionWorker = 9;
    public const long ActionSupervisor = 10;
    public const long Auditor = 11;
    public const long HelpDesk = 12;
    public const long FinanceViewer = 13;
    public const long RobotOperator = 14;

    public static void Fill(Company company)
    {
        Add(company, Administrator, "Administrator", "Mixed", true, [.. PermissionCatalog.All.Select(one => one.Page)]);
        Add(company, Robot, "Robot", "Mixed", true,
            PermissionCatalog.Of(
                "Assets.View", "Jobs.View", "Logs.Create", "Processes.View", "Queues.View", "Transactions.*", "Tasks.View",
                "Tasks.Edit", "Tasks.Create"));
        Add(company, AutomationUser, "Allow to be Automation User", "Tenant", true,
            PermissionCatalog.Of("Alerts.View", "Libraries.View", "Packages.View"));
        Add(company, AutomationPublisher, "Allow to be Automation Publisher", "Tenant", true,
            PermissionCatalog.Of("Libraries.*", "Packages.*", "Machines.View"));
        Add(company, TenantAdministrator, "Tenant Administrator", "Tenant", true,
            PermissionCatalog.AllOf(PermissionScope.Global, PermissionScope.GlobalOrFolder));
        Add(company, FolderAdministrator, "Folder Administrator", "Folder", true,
            PermissionCatalog.AllOf(PermissionScope.Folder, PermissionScope.GlobalOrFolder));
        Add(company, FolderUser, "Automation User", "Folder", true,
            PermissionCatalog.Of(
                "Assets.View", "Jobs.View", "Jobs.Create", "Jobs.Edit", "Logs.View", "Processes.View", "Queues.View",
                "Robots.View", "Transactions.View"));
        Add(company, FolderPublisher, "Automation Publisher", "Folder", true,
            PermissionCatalog.Of("FolderPackages.*", "Processes.*", "Jobs.*", "Assets.View", "Queues.View", "Logs.View"));
        Add(company, ActionWorker, "Action Worker", "Folder", false,
            PermissionCatalog.Of("Tasks.View", "Tasks.Edit", "TaskCatalogs.View"));
        Add(company, ActionSupervisor, "Action Supervisor", "Folder", false,
            PermissionCatalog.Of(
                "Tasks.View", "Tasks.Edit", "Tasks.Create", "TaskAssignment.*", "TaskCatalogs.View", "Subfolders.View",
                "Robots.View"));
        Add(company, Auditor, "Auditor", "Tenant", false,
            PermissionCatalog.Of(
                "Audit.View", "Folders.View", "License.View", "Machines.View", "Roles.View", "Settings.View", "Users.View"));
        Add(company, HelpDesk, "Help Desk", "Tenant", false,
            PermissionCatalog.Of("Users.View", "Users.Edit", "Roles.View", "Alerts.View"));
        Add(company, FinanceViewer, "Finance \"read only\" 100% & more", "Folder", false,
            PermissionCatalog.Of(
                "Subfolders.View", "Robots.View", "Logs.View", "Jobs.View", "Queues.View", "Transactions.View", "Tasks.View",
                "TaskCatalogs.View"));
        Add(company, RobotOperator, "ロボット担当 (#1 + #2)", "Folder", false,
            PermissionCatalog.Of(
                "Robots.View", "Robots.Edit", "Robots.Create", "Logs.View", "Jobs.*", "Processes.View", "Environments.View"));
    }

    private static void Add(Company company, long id, string name, string type, bool isStatic, IReadOnlyCollection<string> granted) => company.Roles.Put(RoleTables.Role.Row(
        ("Id", id),
        ("Name", name),
        ("DisplayName", name),
        ("Type", type),
        ("IsStatic", isStatic),
        ("IsEditable", !isStatic),
        ("Granted", granted)));
}
