using System;
using System.Linq;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using Orchestrator.Sandbox;
using Xunit;

namespace Orchestrator.Tests.Sandbox;

/// <summary>Tasks and catalogs as they are changed.</summary>
public sealed class TaskStateTests
{
    private const long Folder = 828;
    private const string Actions = "odata/Tasks/UiPath.Server.Configuration.OData.";

    [Fact]
    public async Task A_task_is_assigned_reassigned_unassigned_and_remembers_it()
    {
        using SandboxClient client = new();
        Assert.Empty(await ActAsync(client, "AssignTasks", new { taskAssignments = new[] { new { TaskId = 194, UserId = 52454 } } }));
        JToken task = await client.GetAsync("odata/Tasks(194)?$expand=AssignedToUser", Folder);
        Assert.Equal(("Pending", "Harry", "Harry Potter"), ((string)task["Status"]!, (string)task["AssignedToUser"]!["Name"]!, (string)task["TaskAssigneeName"]!));
        Assert.Equal("Task is already assigned", (string)(await ActAsync(client, "AssignTasks", new { taskAssignments = new[] { new { TaskId = 194, UserId = 9 } } })).Single()["ErrorMessage"]!);
        Assert.Empty(await ActAsync(client, "ReassignTasks", new { taskAssignments = new[] { new { TaskId = 194, UserNameOrEmail = "severus.snape@uipath.com" } } }));
        Assert.Equal(52917, (int)(await client.GetAsync("odata/Tasks(194)", Folder))["AssignedToUserId"]!);
        Assert.Empty(await ActAsync(client, "UnassignTasks", new { taskIds = new[] { 194 } }));
        Assert.Equal("Unassigned", (string)(await client.GetAsync("odata/Tasks(194)", Folder))["Status"]!);
        Assert.Equal(2400, (int)(await ActAsync(client, "ReassignTasks", new { taskAssignments = new[] { new { TaskId = 194, UserId = 9 } } })).Single()["ErrorCode"]!);
        Assert.Equal(
            ["Created", "Assigned", "Reassigned", "Unassigned"],
            await client.NamesAsync("odata/TaskActivities/UiPath.Server.Configuration.OData.GetByTaskId(taskId=194)", Folder, "ActivityType"));
    }

    [Fact]
    public async Task Each_task_of_a_request_succeeds_or_fails_for_itself()
    {
        using SandboxClient client = new();
        JToken[] failures = await ActAsync(client, "AssignTasks", new
        {
            taskAssignments = new object[]
            {
                new { TaskId = 200, UserId = 52454 }, new { TaskId = 63, UserId = 52454 }, new { TaskId = 5, UserId = 52454 },
                new { TaskId = 201, UserId = 106 }, new { TaskId = 202, UserNameOrEmail = "nobody" },
            },
        });
        Assert.Equal([63, 5, 201, 202], failures.Select(failure => (int)failure["TaskId"]!));
        Assert.Equal("This task is in completed state", (string)failures[0]["ErrorMessage"]!);
        Assert.Equal("nobody", (string)failures[3]["UserNameOrEmail"]!);
        Assert.Equal("Pending", (string)(await client.GetAsync("odata/Tasks(200)", Folder))["Status"]!);
    }

    [Fact]
    public async Task A_task_goes_to_all_or_to_the_one_with_the_least_to_do()
    {
        using SandboxClient client = new();
        Assert.Empty(await ActAsync(client, "AssignTasks", new
        {
            taskAssignments = new object[]
            {
                new { TaskId = 200, AssignmentCriteria = "AllUsers", AssigneeUserIds = new[] { 52454, 52917 } },
                new { TaskId = 201, AssignmentCriteria = "Workload", AssigneeNamesOrEmails = new[] { "severus.snape@uipath", "harry.potter@uipath.com" } },
            },
        }));
        JToken all = await client.GetAsync("odata/Tasks(200)?$expand=TaskAssignments($expand=Assignee)", Folder);
        Assert.Equal(["Harry", "Severus"], all["TaskAssignments"]!.Select(one => (string)one["Assignee"]!["Name"]!));
        Assert.Equal(52454, (int)(await client.GetAsync("odata/Tasks(201)", Folder))["AssignedToUserId"]!);
    }

    [Fact]
    public async Task A_deleted_task_is_gone_from_every_answer()
    {
        using SandboxClient client = new();
        Assert.Empty(await ActAsync(client, "DeleteTasks", new { taskIds = new[] { 194 } }));
        Assert.Equal((404, 1002, "Task does not exist."), await client.FailAsync("GET", "odata/Tasks(194)", Folder));
        Assert.Equal(20, (int)(await client.GetAsync("odata/Tasks?$top=1", Folder))["@odata.count"]!);
        using SandboxClient harry = new(client.Sandbox, "harry.potter@uipath.com");
        Assert.Equal(2427, (int)(await ActAsync(harry, "DeleteTasks", new { taskIds = new[] { 200 } })).Single()["ErrorCode"]!);
    }

    [Theory]
    [InlineData(194, 828, "forms/TaskForms/CompleteTask", "tasks/GenericTasks/CompleteTask", "tasks/AppTasks/CompleteAppTask")]
    [InlineData(301, 103, "tasks/GenericTasks/CompleteTask", "forms/TaskForms/CompleteTask", "tasks/AppTasks/CompleteAppTask")]
    [InlineData(306, 107, "tasks/AppTasks/CompleteAppTask", "forms/TaskForms/CompleteTask", "tasks/GenericTasks/CompleteTask")]
    public async Task A_task_is_completed_by_the_address_of_its_type(int id, long folder, string right, string wrong, string wrongToo)
    {
        using SandboxClient client = new();
        object body = new { taskId = id, action = "Approve", data = new { answer = 42 } };
        Assert.Equal(400, (await client.FailAsync("POST", wrong, folder, body)).Status);
        Assert.Equal(400, (await client.FailAsync("POST", wrongToo, folder, body)).Status);
        await client.PostAsync(right, body, folder);
        JToken task = await client.GetAsync($"odata/Tasks({id})", folder);
        Assert.Equal(("Completed", true, "Approve"), ((string)task["Status"]!, (bool)task["IsCompleted"]!, (string)task["Action"]!));
        Assert.Equal((400, 2400, "This task is in completed state"), await client.FailAsync("POST", right, folder, body));
        JToken data = await client.GetAsync($"tasks/GenericTasks/GetTaskDataById?taskId={id}", folder);
        Assert.Equal((42, 88), ((int)data["data"]!["answer"]!, (int)data["completedByUser"]!["id"]!));
    }

    [Fact]
    public async Task Tasks_of_each_type_are_created()
    {
        using SandboxClient client = new();
        OpenApiSchema schema = OpenApiSchema.Of(20);
        (string Path, object Body)[] requests =
        [
            ("/tasks/GenericTasks/CreateTask", new { title = "Check 'this' & 100%", type = "ExternalTask", priority = "High", data = new { a = 1 }, taskCatalogName = "Auth", tags = new[] { new { Name = "t" } } }),
            ("/forms/TaskForms/CreateFormTask", new { title = "Fill this", formLayout = new { components = System.Array.Empty<int>() }, data = new { b = 2 } }),
            ("/tasks/AppTasks/CreateAppTask", new { title = "Look at this", appId = "ID1", appVersion = 1 }),
        ];
        foreach ((string path, object body) in requests)
        {
            JToken task = await client.PostAsync(path[1..], body, Folder);
            Assert.Empty(schema.Misfits(schema.Answer("POST", path, 201), task, "$"));
            Assert.Equal("Unassigned", (string)(await client.GetAsync($"odata/Tasks({task["id"]})", Folder))["Status"]!);
        }

        Assert.Equal(24, (int)(await client.GetAsync("odata/Tasks?$top=1", Folder))["@odata.count"]!);
        Assert.Equal(404, (await client.FailAsync("POST", "tasks/GenericTasks/CreateTask", Folder, new { title = "x", taskCatalogName = "Nowhere" })).Status);

        // This controller passes over what it doesn't know.
        await client.PostAsync("tasks/GenericTasks/CreateTask", new { title = "x", colour = 1 }, Folder);
        Assert.Equal((400, 1000, "The title field is required."), await client.FailAsync("POST", "tasks/GenericTasks/CreateTask", Folder, new { }));
    }

    [Fact]
    public async Task Data_tags_notes_and_metadata_are_saved()
    {
        using SandboxClient client = new();
        const long Payable = FolderSeed.AccountsPayable;
        await client.JsonAsync("PUT", "tasks/GenericTasks/SaveTaskData", Payable, JToken.Parse("""{"taskId":301,"data":{"x":[1,"2"]}}"""));
        await client.JsonAsync("PUT", "tasks/GenericTasks/SaveTaskTags", Payable, JToken.Parse("""{"taskId":301,"tags":[{"Name":"urgent"}]}"""));
        await client.PostAsync(Actions + "EditTaskMetadata", new { TaskId = 301, Title = "Renamed", Priority = "Low", UnsetTaskCatalog = true, NoteText = "why" }, Payable);
        JToken note = await client.PostAsync("odata/TaskNotes/UiPath.Server.Configuration.OData.CreateTaskNote", new { Text = "It's 100% ok", TaskId = 301 }, Payable);
        Assert.Equal(301, (int)note["TaskId"]!);
        JToken data = await client.GetAsync("tasks/GenericTasks/GetTaskDataById?taskId=301", Payable);
        Assert.Equal("2", (string)data["data"]!["x"]![1]!);
        JToken task = await client.GetAsync("odata/Tasks(301)", Payable);
        Assert.Equal(("Renamed", "Low", null, "urgent"), ((string)task["Title"]!, (string)task["Priority"]!, (string?)task["TaskCatalogName"], (string)task["Tags"]![0]!["Name"]!));
        Assert.Equal(["why", "It's 100% ok"], await client.NamesAsync("odata/TaskNotes/UiPath.Server.Configuration.OData.GetByTaskId(taskId=301)", Payable, "Text"));
        Assert.Equal(
            ["Created", "Saved", "Saved", "Saved", "Commented"],
            await client.NamesAsync("odata/TaskActivities/UiPath.Server.Configuration.OData.GetByTaskId(taskId=301)", Payable, "ActivityType"));
    }

    [Fact]
    public async Task Forms_are_saved_forwarded_and_completed_in_bulk()
    {
        using SandboxClient client = new();
        await client.PostAsync("forms/TaskForms/SaveAndReassignTask", new { TaskId = 200, SaveData = true, Data = new { comment = "hm" }, UserId = 52454, NoteText = "yours" }, Folder);
        Assert.Equal(52454, (int)(await client.GetAsync("odata/Tasks(200)", Folder))["AssignedToUserId"]!);
        JToken failures = await client.PostAsync("forms/TaskForms/BulkCompleteTasks", new { action = "OK", taskIds = new[] { 200, 63, 7 }, data = new { done = true } }, Folder);
        Assert.Equal([63, 7], failures.Select(failure => (int)failure["taskId"]!));
        JToken form = await client.GetAsync("forms/TaskForms/GetTaskFormById?taskId=200", Folder);
        Assert.Equal(("hm", true), ((string)form["data"]!["comment"]!, (bool)form["data"]!["done"]!));
        Assert.NotEmpty(form["formLayout"]!["components"]!);
        Assert.Empty(await client.JsonAsync("PUT", "forms/TaskForms/BulkUpdateTasks", Folder, JToken.Parse("""{"taskIds":[201],"data":{"more":1},"priority":"Critical"}""")));
    }

    [Fact]
    public async Task Tasks_across_folders_are_those_that_the_account_may_see()
    {
        using SandboxClient client = new(userName: "severus.snape@uipath");
        JToken all = await client.GetAsync(Actions + "GetTasksAcrossFolders?$select=Id,OrganizationUnitId");
        Assert.Equal([113, 828, 36886], all["value"]!.Select(row => (int)row["OrganizationUnitId"]!).Distinct().Order());
        Assert.Empty((await client.GetAsync(Actions + "GetTasksAcrossFoldersForAdmin"))["value"]!);
        Assert.Equal(["TaskCatalogs.View", "Tasks.View", "Tasks.Edit"], await client.NamesAsync(Actions + "GetTaskPermissions", Folder));
    }

    [Fact]
    public async Task Catalogs_are_created_updated_shared_and_deleted()
    {
        using SandboxClient client = new();
        const string Path = "odata/TaskCatalogs";
        JToken catalog = await client.PostAsync(Path + "/UiPath.Server.Configuration.OData.CreateTaskCatalog", new { Name = "New", Encrypted = true }, Folder);
        long id = (long)catalog["Id"]!;
        Assert.Equal(409, (await client.FailAsync("POST", Path + "/UiPath.Server.Configuration.OData.CreateTaskCatalog", Folder, new { Name = "new" })).Status);
        await client.PostAsync($"{Path}({id})/UiPath.Server.Configuration.OData.UpdateTaskCatalog", new { Name = "Newer", Description = "d" }, Folder);
        await client.PostAsync(Path + "/UiPath.Server.Configuration.OData.ShareToFolders", new { TaskCatalogIds = new[] { id }, ToAddFolderIds = new[] { 101 }, ToRemoveFolderIds = System.Array.Empty<int>() }, Folder);
        JToken read = await client.GetAsync($"{Path}({id})", FolderSeed.Shared);
        Assert.Equal(("Newer", 2, true), ((string)read["Name"]!, (int)read["FoldersCount"]!, (bool)read["Encrypted"]!));
        await client.PostAsync("tasks/GenericTasks/CreateTask", new { title = "In it", taskCatalogName = "newer" }, Folder);
        Assert.Equal(409, (await client.FailAsync("DELETE", $"{Path}({id})", Folder)).Status);
        await client.JsonAsync("DELETE", $"{Path}(16)", Folder);
        Assert.Equal(404, (await client.FailAsync("GET", $"{Path}(16)", Folder)).Status);
        Assert.DoesNotContain("経費 100%", await client.NamesAsync(Path + "/UiPath.Server.Configuration.OData.GetTaskCatalogsFromFoldersWithPermissions?mandatoryPermissions=TaskCatalogs.View&excludeFolderId=110"));
    }

    [Fact]
    public async Task Tasks_are_assigned_reassigned_and_unassigned_without_a_folder()
    {
        using SandboxClient client = new();
        const string Path = "odata/Tasks/UiPath.Server.Configuration.OData.";
        object assign = new { taskAssignments = new[] { new { TaskId = 194, UserId = 52454 }, new { TaskId = 308, UserId = 52454 } } };
        Assert.Empty((await client.PostAsync(Path + "AssignTasks", assign))["value"]!);
        Assert.Equal(["Pending", "Pending"], [await StatusAsync(194, 828), await StatusAsync(308, 36886)]);
        Assert.Empty((await client.PostAsync(Path + "ReassignTasks", new { taskAssignments = new[] { new { TaskId = 194, UserId = 52917 } } }))["value"]!);
        Assert.Empty((await client.PostAsync(Path + "UnassignTasks", new { taskIds = new[] { 194, 308 } }))["value"]!);
        Assert.Equal(["Unassigned", "Unassigned"], [await StatusAsync(194, 828), await StatusAsync(308, 36886)]);
        Assert.Equal(1101, (await client.FailAsync("POST", Path + "DeleteTasks", null, new { taskIds = new[] { 194 } })).Code);

        // A task of a folder where the account has no such permission is not there for it.
        using SandboxClient fiona = new(client.Sandbox, "fiona.nance@acme.com");
        using System.Net.Http.HttpResponseMessage refused = await fiona.SendAsync("POST", Path + "UnassignTasks", null, JToken.FromObject(new { taskIds = new[] { 195 } }));
        Assert.True((int)refused.StatusCode == 403 || (await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains("Task does not exist", StringComparison.Ordinal));
        Assert.Equal("Pending", await StatusAsync(195, 828));

        async Task<string> StatusAsync(long id, long folder) => (string)(await client.GetAsync($"odata/Tasks({id})", folder))["Status"]!;
    }

    private static async Task<JToken[]> ActAsync(SandboxClient client, string action, object body) =>
        [.. (await client.PostAsync(Actions + action, body, Folder))["value"]!];
}
