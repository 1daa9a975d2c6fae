using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using Orchestrator.Sandbox;
using Xunit;

namespace Orchestrator.Tests.Sandbox;

/// <summary>Many requests at a time.</summary>
public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Of_many_that_assign_one_task_one_succeeds()
    {
        using SandboxClient client = new();
        JToken body = JToken.Parse("""{"taskAssignments":[{"TaskId":194,"UserId":52454}]}""");
        JToken[] answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ =>
            client.JsonAsync("POST", "odata/Tasks/UiPath.Server.Configuration.OData.AssignTasks", 828, body)));
        Assert.Single(answers, answer => !answer["value"]!.Any());
        Assert.Equal(2, (await client.GetAsync("odata/TaskActivities/UiPath.Server.Configuration.OData.GetByTaskId(taskId=194)", 828))["value"]!.Count());
    }

    [Fact]
    public async Task Of_many_that_take_one_name_one_gets_it_while_others_read_whole_lists()
    {
        using SandboxClient client = new();
        JToken body = JToken.Parse("""{"Name":"Same","Type":"Unattended","HostingType":"Floating"}""");
        Task<JToken[]> reads = Task.WhenAll(Enumerable.Range(0, 40).Select(_ => client.GetAsync("odata/Robots?$orderby=Name", 36886)));
        HttpResponseMessage[] writes = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => client.SendAsync("POST", "odata/Robots", 36886, body)));
        Assert.Equal(1, writes.Count(response => (int)response.StatusCode == 201));
        Assert.Equal(39, writes.Count(response => (int)response.StatusCode == 409));
        foreach (JToken read in await reads)
        {
            Assert.Equal((int)read["@odata.count"]!, read["value"]!.Count());
        }
    }

    [Fact]
    public async Task New_ids_are_never_given_twice()
    {
        using SandboxClient client = new();
        JToken[] users = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => client.PostAsync("odata/Users", new { UserName = $"u{i}@acme.com" })));
        Assert.Equal(100, users.Select(user => (long)user["Id"]!).Distinct().Count());
        Assert.Equal(101, client.Sandbox.Journal.Count + 1);
    }

    [Fact]
    public async Task A_list_that_is_being_read_stays_as_it_was()
    {
        using SandboxClient client = new(new SandboxOptions { Robots = 1000 });
        using HttpResponseMessage response = await client.SendAsync("GET", "odata/Robots", FolderSeed.Load);
        foreach (Row robot in client.Sandbox.Company.Robots.Rows.Where(one => one.Number("FolderId") == FolderSeed.Load))
        {
            client.Sandbox.Company.Robots.Remove(robot.Id);
        }

        JToken answer = SandboxClient.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1000, answer["value"]!.Count());
    }
}
