namespace Orchestrator.Sandbox;

/// <summary>The company's task catalogs.</summary>
internal static class TaskCatalogSeed
{
    public static void Fill(Company company)
    {
        Add(company, 11, "Expecto Patronum", "Reviews of the people who protect us", FolderSeed.ActionCenter);
        Add(company, 12, "Auth", "Credentials to verify", FolderSeed.ActionCenter);
        Add(company, 13, "Invoices & \"more\"", null, FolderSeed.AccountsPayable, FolderSeed.Invoices);
        Add(company, 14, "経費 100%", "東京の経費", FolderSeed.Tokyo);
        Add(company, 15, "Old cases", null, FolderSeed.Archive);
        Add(company, 16, "Nothing yet", null, FolderSeed.ActionCenter, FolderSeed.Shared);
    }

    private static void Add(Company company, long id, string name, string? description, params long[] folders) =>
        company.TaskCatalogs.Put(TaskCatalogTables.TaskCatalog.Row(
            ("Id", id),
            ("Key", Keys.Of("TaskCatalog", id)),
            ("Name", name),
            ("Description", description),
            ("CreationTime", company.Founded),
            ("FolderIds", folders)));
}
