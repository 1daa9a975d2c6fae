using System;
using System.Collections.Generic;
using Newtonsoft.Json.Linq;

namespace Orchestrator.Sandbox;

/// <summary>The company's tasks.</summary>
internal static class TaskSeed
{
    private static readonly DateTimeOffset s_review = new(2019, 10, 16, 11, 39, 30, 410, TimeSpan.Zero);
    private static readonly DateTimeOffset s_verify = new(2019, 12, 12, 17, 25, 3, 20, TimeSpan.Zero);

    public static void Fill(Company company)
    {
        // The last of them came two hours ago. Those of the guide have the dates that it prints.
        DateTimeOffset recent = company.Now.AddDays(-15).AddHours(-2);

        // Twenty-one tasks in Action Center, among them those of the guide.
        Completed(company, 63, "Performance Review", 11, s_review);
        Completed(company, 64, "Performance Review", 11, new DateTimeOffset(2019, 10, 16, 11, 40, 24, 880, TimeSpan.Zero));
        Completed(company, 177, "Approve travel", 11, s_verify.AddDays(-10));
        Form(company, 194, "Verify Credentials", 12, "Critical", s_verify);
        Assigned(company, 195, "Verify Credentials", 12, UserSeed.Severus, s_verify.AddMinutes(1));
        string[] priorities = ["Low", "Medium", "High", "Critical"];
        for (int i = 0; i < 16; i++)
        {
            Form(company, 200 + i, "Patronus check #" + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), 11, priorities[i % 4], recent.AddDays(i));
        }

        Elsewhere(company, company.Now.AddHours(-3));
        Put(company, 104177, FolderSeed.Archive, "Closed case", "ExternalTask", 15, recent.AddMonths(-6));
        Assigned(company, 104178, "Case under review", 15, UserSeed.Severus, recent.AddMonths(-6), FolderSeed.Archive);
    }

    private static void Elsewhere(Company company, DateTimeOffset recent)
    {
        const long Ap = FolderSeed.AccountsPayable;
        Put(company, 301, Ap, "Invoice 4711 is \"strange\"", "ExternalTask", 13, recent, ("Priority", "High"), ("ExternalTag", "4711"));
        Put(company, 302, Ap, "50% off? It's O'Hara & Sons", "DocumentValidationTask", 13, recent, ("Priority", "Low"));
        Put(company, 303, Ap, "$(Invoke-Nothing) + #tag", "DocumentClassificationTask", 13, recent);
        Put(company, 304, FolderSeed.Invoices, "Label these", "DataLabelingTask", 13, recent);
        Put(company, 305, FolderSeed.Tokyo, "経費を確認してください 🧾", "FormTask", 14, recent, ("Priority", "Critical"));
        Put(company, 306, FolderSeed.Research, "Approve R&D app", "AppTask", null, recent, ("App", App(recent)));
        Put(company, 307, FolderSeed.Rocket, "🚀 Go / no go", "AppTask", null, recent, ("App", App(recent)));
        Put(company, 308, FolderSeed.Documentation, "Review the guide", "ExternalTask", null, recent);
        Assigned(company, 309, "Review the examples", null, UserSeed.Harry, recent, FolderSeed.Documentation);
    }

    private static Row App(DateTimeOffset created) => TaskDataTables.AppMetadata.Row(
        ("appId", "IDapproval"), ("appVersion", 1L), ("runtime", "Unattended"), ("appType", "Custom"), ("creationTime", created), ("creatorUserId", Seed.Administrator));

    private static Row Form(Company company, long id, string title, long catalog, string priority, DateTimeOffset created) => Put(
        company,
        id,
        FolderSeed.ActionCenter,
        title,
        "FormTask",
        catalog,
        created,
        ("Priority", priority),
        ("FormLayout", new JObject { ["components"] = new JArray(new JObject { ["type"] = "textfield", ["key"] = "comment", ["label"] = "Comment" }) }),
        ("Data", new JObject { ["comment"] = string.Empty }));

    private static void Completed(Company company, long id, string title, long catalog, DateTimeOffset created) => Change(
        company,
        Form(company, id, title, catalog, "Medium", created),
        "Completed",
        ("Status", "Completed"),
        ("Action", "Approve"),
        ("AssignedToUserId", UserSeed.Severus),
        ("AssigneeIds", new List<long> { UserSeed.Severus }),
        ("CompletedByUserId", UserSeed.Severus),
        ("CompletionTime", created.AddHours(3)));

    private static void Assigned(Company company, long id, string title, long? catalog, long user, DateTimeOffset created, long folder = FolderSeed.ActionCenter) => Change(
        company,
        Put(company, id, folder, title, "FormTask", catalog, created, ("Priority", "High")),
        "Assigned",
        ("Status", "Pending"),
        ("AssignedToUserId", user),
        ("AssigneeIds", new List<long> { user }),
        ("TaskAssignmentCriteria", "SingleUser"),
        ("LastAssignedTime", created.AddHours(1)));

    private static Row Put(Company company, long id, long folder, string title, string type, long? catalog, DateTimeOffset created, params (string, object?)[] more)
    {
        Row task = company.Tasks.Put(TaskTables.Task.Row(
            ("Id", id),
            ("Key", Keys.Of("Task", id)),
            ("Title", title),
            ("Type", type),
            ("OrganizationUnitId", folder),
            ("TaskCatalogId", catalog),
            ("CreationTime", created),
            ("CreatorUserId", Seed.Administrator)).With(more));
        Happened(company, task, "Created", created, null);
        return task;
    }

    private static void Change(Company company, Row task, string activity, params (string, object?)[] changes)
    {
        Row changed = company.Tasks.Put(task.With(changes));
        Happened(company, changed, activity, ((DateTimeOffset)task["CreationTime"]!).AddHours(1), changed.Number("AssignedToUserId"));
    }

    private static void Happened(Company company, Row task, string activity, DateTimeOffset time, long? target)
    {
        long id = company.TaskActivities.NewId();
        company.TaskActivities.Put(TaskTables.TaskActivity.Row(
            ("Id", id),
            ("Key", Keys.Of("TaskActivity", id)),
            ("OrganizationUnitId", task["OrganizationUnitId"]),
            ("TaskId", task.Id),
            ("TaskKey", task["Key"]),
            ("ActivityType", activity),
            ("CreatorUserId", Seed.Administrator),
            ("TargetUserId", target),
            ("CreationTime", time)));
    }
}
