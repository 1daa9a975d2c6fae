using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using Orchestrator.Sandbox;
using Xunit;

namespace Orchestrator.Tests.Sandbox;

/// <summary>Many made-up users, tasks and log entries.</summary>
public sealed class ScaleTests
{
    private const int Scale = 5300;

    [Theory]
    [InlineData("Users")]
    [InlineData("Tasks")]
    [InlineData("RobotLogs")]
    public async Task There_are_as_many_rows_as_it_says(string set)
    {
        using SandboxClient client = new(new SandboxOptions { Scale = Scale });
        List<JToken> rows = await SkipAsync(client, set, set == "RobotLogs" ? "TimeStamp" : "Id");
        Assert.Equal(Scale, rows.Count);
        Assert.Equal(Scale, rows.Select(row => set == "RobotLogs" ? (string)JObject.Parse((string)row["RawMessage"]!)["fingerprint"]! : (string)row["Id"]!).Distinct().Count());
        Assert.Empty((await client.GetAsync($"odata/{set}?$skip={Scale}", FolderSeed.Load))["value"]!);
    }

    [Fact]
    public async Task Options_count_more_and_the_company_is_always_there()
    {
        using SandboxClient some = new(new SandboxOptions { Scale = 1000, Tasks = 7, Users = 40 });
        Assert.Equal((40, 7, 1000), (await CountAsync(some, "Users"), await CountAsync(some, "Tasks"), await CountAsync(some, "RobotLogs")));
        using SandboxClient none = new();
        using SandboxClient few = new(new SandboxOptions { Scale = 1 });
        Assert.Equal((await CountAsync(none, "Users"), 1, 1), (await CountAsync(few, "Users"), await CountAsync(few, "Tasks"), await CountAsync(few, "RobotLogs")));
        SandboxOptions options = new() { Users = 50 };
        Assert.Equal((3, 50, null), (options.WithScale(3).Scale, options.WithScale(3).Users, options.Scale));
    }

    [Fact]
    public async Task Pages_by_key_and_by_number_are_the_same_rows()
    {
        using SandboxClient client = new(new SandboxOptions { Scale = Scale });
        foreach (string filter in new[] { string.Empty, "Priority eq 'High'", "Status ne 'Completed' and contains(Title,'invoice')" })
        {
            string[] byKey = Ids(await KeyAsync(client, "Tasks", filter));
            Assert.Equal(byKey, Ids(await SkipAsync(client, "Tasks", "Id", filter)));
            Assert.Equal(byKey.OrderBy(long.Parse), byKey);
            Assert.NotEmpty(byKey);
        }
    }

    [Fact]
    public async Task A_filter_counts_what_it_lets_through()
    {
        using SandboxClient client = new(new SandboxOptions { Scale = Scale });
        List<JToken> all = await SkipAsync(client, "Users", "Id");
        int users = all.Count(user => (string)user["Type"]! == "User");
        Assert.InRange(users, Scale / 2, Scale - 1);
        JToken first = await client.GetAsync("odata/Users?$filter=Type eq 'User'&$top=1000&$orderby=Id&$count=true");
        Assert.Equal(users, (int)first["@odata.count"]!);
        long last = (long)first["value"]!.Last()["Id"]!;
        Assert.Equal(users - 1000, (int)(await client.GetAsync($"odata/Users?$filter=Type eq 'User' and Id gt {last}&$top=1"))["@odata.count"]!);
        Assert.Null((await client.GetAsync("odata/Users?$filter=Type eq 'User'&$count=false&$top=1"))["@odata.count"]);
    }

    [Fact]
    public async Task What_changes_between_pages_by_key_is_neither_lost_nor_seen_twice()
    {
        using SandboxClient client = new(new SandboxOptions { Scale = Scale });
        HashSet<long> seen = [];
        long last = 0;
        int left = await CountAsync(client, "Tasks", "Status eq 'Unassigned'");
        while (true)
        {
            JToken page = await client.GetAsync($"odata/Tasks?$filter=Status eq 'Unassigned' and Id gt {last}&$orderby=Id&$top=100", FolderSeed.Load);
            Assert.Equal(left, (int)page["@odata.count"]!);
            long[] ids = [.. page["value"]!.Select(row => (long)row["Id"]!)];
            if (ids.Length == 0)
            {
                break;
            }

            Assert.True(ids.All(seen.Add));
            left -= ids.Length;
            last = ids[^1];
            await client.PostAsync("odata/Tasks/UiPath.Server.Configuration.OData.AssignTasks", new { taskAssignments = ids.Select(id => new { TaskId = id, UserId = Seed.Administrator }) }, FolderSeed.Load);
        }

        Assert.Equal(0, left);
        Assert.Equal(0, await CountAsync(client, "Tasks", "Status eq 'Unassigned'"));
        Assert.Equal(Scale, await CountAsync(client, "Tasks"));
    }

    [Fact]
    public async Task A_made_up_row_can_be_found_changed_and_removed()
    {
        using SandboxClient client = new(new SandboxOptions { Scale = Scale });
        JToken user = (await client.GetAsync("odata/Users?$skip=3000&$top=1&$orderby=Id"))["value"]![0]!;
        string name = (string)user["UserName"]!;
        JToken found = await client.GetAsync($"odata/Users?$filter=UserName eq '{name.ToUpperInvariant()}' or EmailAddress eq 'nobody'");
        Assert.True(JToken.DeepEquals(user, Assert.Single(found["value"]!)));
        Assert.Equal(name, (string)(await client.GetAsync($"odata/Users({user["Id"]})"))["UserName"]!);

        await client.JsonAsync("PATCH", $"odata/Users({user["Id"]})", body: JToken.Parse("""{"EmailAddress":"new@load.example"}"""));
        Assert.Equal(0, await CountAsync(client, "Users", $"EmailAddress eq '{user["EmailAddress"]}'"));
        Assert.Equal(1, await CountAsync(client, "Users", "EmailAddress eq 'NEW@load.example'"));

        await client.JsonAsync("DELETE", $"odata/Users({user["Id"]})");
        Assert.Equal((0, Scale - 1), (await CountAsync(client, "Users", $"UserName eq '{name}'"), await CountAsync(client, "Users")));
        Assert.Equal(404, (await client.FailAsync("GET", $"odata/Users({user["Id"]})")).Status);
    }

    [Theory]
    [InlineData("Users", "Type,IsActive,ProvisionType,MayHaveUnattendedSession")]
    [InlineData("Tasks", "Status,Type,Priority")]
    [InlineData("RobotLogs", "Level,ProcessName,RobotName,HostMachineName")]
    public async Task Rows_are_varied_and_the_same_in_every_sandbox(string set, string properties)
    {
        SandboxOptions options = new() { Scale = 1000, Now = () => new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero) };
        using SandboxClient one = new(options);
        using SandboxClient other = new(options);
        JToken rows = (await one.GetAsync($"odata/{set}?$skip=100&$count=false", FolderSeed.Load))["value"]!;
        Assert.True(JToken.DeepEquals(rows, (await other.GetAsync($"odata/{set}?$skip=100&$count=false", FolderSeed.Load))["value"]!));
        foreach (string property in properties.Split(',').Where(property => property != "ProvisionType"))
        {
            Assert.True(rows.Select(row => (string)row[property]!).Distinct().Count() > 1, property);
        }
    }

    [Theory]
    [InlineData("Users")]
    [InlineData("Tasks")]
    [InlineData("RobotLogs")]
    public async Task Made_up_rows_have_the_shape_of_the_document(string set)
    {
        OpenApiSchema schema = OpenApiSchema.Of(20);
        using SandboxClient client = new(new SandboxOptions { Scale = 1000 });
        Assert.Empty(schema.Misfits(schema.Answer("GET", "/odata/" + set), await client.GetAsync("odata/" + set, FolderSeed.Load), "$").Take(5));
    }

    [Fact]
    public async Task The_raw_message_is_the_same_where_it_is_written_and_where_it_is_filtered_by()
    {
        using SandboxClient client = new(new SandboxOptions { Scale = 1000 });
        foreach (long folder in new[] { FolderSeed.Load, FolderSeed.Documentation, FolderSeed.Tokyo })
        {
            foreach (JToken entry in (await client.GetAsync("odata/RobotLogs?$top=5&$orderby=TimeStamp desc", folder))["value"]!)
            {
                string raw = (string)entry["RawMessage"]!;
                Assert.Equal(entry["Message"], JObject.Parse(raw)["message"]);
                Assert.Equal(JObject.Parse(raw).ToString().ReplaceLineEndings("\r\n"), raw);
                Row[] rows = [.. client.Sandbox.Company.RobotLogs.Rows.Where(row => row.Number("FolderId") == folder && RawMessage.Of(row) == raw)];
                Assert.Equal(entry["Message"], Assert.Single(rows).Text("Message"));
            }
        }
    }

    [Fact]
    public async Task Times_of_a_task_follow_one_another()
    {
        using SandboxClient client = new(new SandboxOptions { Scale = Scale });
        foreach (JToken task in await SkipAsync(client, "Tasks", "Id", "Status eq 'Completed'"))
        {
            DateTimeOffset[] times = [.. new[] { "CreationTime", "LastAssignedTime", "CompletionTime" }.Select(name => DateTimeOffset.Parse((string)task[name]!, null))];
            Assert.Equal(times.Order(), times);
            Assert.Equal("Alice Admin", (string)task["TaskAssigneeName"]!);
        }
    }

    private static string[] Ids(List<JToken> rows) => [.. rows.Select(row => (string)row["Id"]!)];

    private static async Task<int> CountAsync(SandboxClient client, string set, string filter = "") =>
        (int)(await client.GetAsync($"odata/{set}?$top=0" + (filter.Length > 0 ? "&$filter=" + filter : string.Empty), FolderSeed.Load))["@odata.count"]!;

    private static async Task<List<JToken>> SkipAsync(SandboxClient client, string set, string order, string filter = "")
    {
        List<JToken> rows = [];
        while (await client.GetAsync($"odata/{set}?$top=1000&$skip={rows.Count}&$orderby={order}" + (filter.Length > 0 ? "&$filter=" + filter : string.Empty), FolderSeed.Load) is var page && page["value"]!.Any())
        {
            rows.AddRange(page["value"]!);
        }

        return rows;
    }

    private static async Task<List<JToken>> KeyAsync(SandboxClient client, string set, string filter)
    {
        List<JToken> rows = [];
        string start = filter.Length > 0 ? "(" + filter + ") and " : string.Empty;
        while (await client.GetAsync($"odata/{set}?$top=1000&$orderby=Id&$filter={start}Id gt {(rows.Count > 0 ? rows[^1]["Id"] : 0)}", FolderSeed.Load) is var page && page["value"]!.Any())
        {
            rows.AddRange(page["value"]!);
        }

        return rows;
    }
}
