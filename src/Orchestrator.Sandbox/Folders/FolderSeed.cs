using System.Collections.Generic;

namespace Orchestrator.Sandbox;

/// <summary>The company's folders, and who is in them.</summary>
internal static class FolderSeed
{
    public const long Documentation = 36886;
    public const long ActionCenter = 828;
    public const long Samples = 67543;
    public const long Shared = 101;
    public const long Finance = 102;
    public const long AccountsPayable = 103;
    public const long Invoices = 104;
    public const long Payroll = 105;
    public const long HumanResources = 106;
    public const long Research = 107;
    public const long OHara = 108;
    public const long Japan = 109;
    public const long Tokyo = 110;
    public const long Rocket = 111;
    public const long Quarters = 112;
    public const long Archive = 113;
    public const long Workspace = 114;

    /// <summary>The folder whose contents options ask for by number.</summary>
    public const long Load = 900;

    private static readonly long[] s_roots =
        [Documentation, ActionCenter, Samples, Shared, Finance, HumanResources, Research, OHara, Japan, Rocket, Quarters];

    public static void Fill(Company company)
    {
        Add(company, Shared, "Shared", null, "Open to everybody");
        Add(company, Finance, "Finance", null, null);
        Add(company, AccountsPayable, "Accounts Payable", Finance, null);
        Add(company, Invoices, "Invoices", AccountsPayable, "Three levels down");
        Add(company, Payroll, "Payroll", Finance, null);
        Add(company, HumanResources, "HR", null, null);
        Add(company, Research, "R&D 100%", null, null);
        Add(company, OHara, "It's O'Hara's", null, null);
        Add(company, Japan, "日本", null, null);
        Add(company, Tokyo, "東京", Japan, null);
        Add(company, Rocket, "🚀 Launch", null, null);
        Add(company, Quarters, "Q1 + Q2 #3", null, null);
        Add(company, Archive, "Archive", null, "Kept for the auditors: nobody may delete a task here");
        Add(company, Workspace, "admin@acme.com's workspace", null, null);
        Add(company, ActionCenter, "Action Center", null, null);
        Add(company, Documentation, "Documentation", null, "The robots of the documentation team");
        Add(company, Samples, "Samples", null, null);
        company.Folders.Put(company.Folders.Find(Workspace)!.With(("FolderType", "Personal"), ("FeedType", "PersonalWorkspace")));
        Assign(company.Assignments);
    }

    public static void Add(Company company, long id, string name, long? parent, string? description) => company.Folders.Put(FolderTables.Folder.Row(
        ("Id", id),
        ("Key", Keys.Of("Folder", id)),
        ("DisplayName", name),
        ("FullyQualifiedName", parent is null ? name : company.Folders.Find(parent)!.Text("FullyQualifiedName") + "/" + name),
        ("Description", description),
        ("ParentId", parent)));

    private static void Assign(Assignments assignments)
    {
        foreach (long folder in s_roots)
        {
            assignments.Set(folder, Seed.Administrator, RoleSeed.FolderAdministrator);
        }

        assignments.Set(Workspace, Seed.Administrator, RoleSeed.FolderAdministrator);
        assignments.Set(Archive, Seed.Administrator, RoleSeed.ActionSupervisor);
        assignments.Set(Archive, UserSeed.Severus, RoleSeed.ActionWorker);
        assignments.Set(Shared, UserSeed.Everyone, RoleSeed.FolderUser);
        assignments.Set(Finance, UserSeed.FinanceTeam, RoleSeed.FinanceViewer);
        assignments.Set(AccountsPayable, 108, RoleSeed.ActionWorker, RoleSeed.RobotOperator);
        assignments.Set(AccountsPayable, 6001, RoleSeed.Robot);
        assignments.Set(Tokyo, 102, RoleSeed.ActionSupervisor, RoleSeed.RobotOperator);
        assignments.Set(Research, 104, RoleSeed.FolderAdministrator);
        assignments.Set(OHara, 101, RoleSeed.FolderAdministrator);
        assignments.Set(HumanResources, 107, RoleSeed.ActionWorker);

        // With the administrator, thirteen people who see and edit tasks in Documentation, as the guide counts them.
        foreach (long user in new List<long> { 9, 13, 45, 101, 102, 103, 104, 105, 749, UserSeed.Harry, UserSeed.Severus, UserSeed.Hermione })
        {
            assignments.Set(Documentation, user, RoleSeed.ActionWorker);
        }

        assignments.Set(Documentation, 108, RoleSeed.FolderUser);
        assignments.Set(Documentation, 7001, RoleSeed.FolderPublisher);
        foreach (long user in new List<long> { 9, 13, UserSeed.Harry, UserSeed.Severus, UserSeed.Hermione })
        {
            assignments.Set(ActionCenter, user, RoleSeed.ActionWorker);
        }
    }
}
