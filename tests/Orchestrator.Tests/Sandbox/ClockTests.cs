using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using Orchestrator.Sandbox;
using Xunit;

namespace Orchestrator.Tests.Sandbox;

/// <summary>The sandbox's time belongs to whoever owns the sandbox.</summary>
public sealed class ClockTests
{
    private static readonly DateTimeOffset s_start = new(2026, 5, 20, 14, 30, 0, TimeSpan.Zero);

    [Fact]
    public void It_moves_forward_only()
    {
        SandboxClock clock = new(() => s_start);
        clock.Step(TimeSpan.FromMinutes(5));
        clock.Step(TimeSpan.FromSeconds(1));
        Assert.Equal(s_start.AddSeconds(301), clock.Now);
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Step(TimeSpan.FromTicks(-1)));
        Assert.Equal(s_start.AddSeconds(301), clock.Now);
    }

    [Fact]
    public void Due_events_come_in_the_order_of_their_times_and_may_plan_others()
    {
        SandboxClock clock = new(() => s_start);
        List<string> happened = [];
        Plan(30, "c");
        Plan(10, "a");
        clock.Plan(s_start.AddSeconds(20), time =>
        {
            Note(time, "b");
            clock.Plan(time.AddSeconds(5), later => Note(later, "b2"));
            clock.Plan(time.AddMinutes(5), later => Note(later, "much later"));
        });
        Plan(10, "a2");
        clock.ApplyDue(new object());
        Assert.Empty(happened);

        clock.Step(TimeSpan.FromMinutes(1));
        Assert.Empty(happened);
        clock.ApplyDue(new object());
        clock.ApplyDue(new object());
        Assert.Equal(["10 a", "10 a2", "20 b", "25 b2", "30 c"], happened);

        void Plan(int seconds, string what) => clock.Plan(s_start.AddSeconds(seconds), time => Note(time, what));
        void Note(DateTimeOffset time, string what) => happened.Add((time - s_start).TotalSeconds.ToString(CultureInfo.InvariantCulture) + " " + what);
    }

    [Fact]
    public async Task An_export_goes_through_its_states_as_time_passes()
    {
        using SandboxClient client = new(new SandboxOptions { StoppedClock = true });
        JToken export = await client.JsonAsync("POST", "odata/RobotLogs/UiPath.Server.Configuration.OData.Export?$filter=RobotName eq 'DocBot'", 36886);
        string path = "odata/Exports(" + export["Id"] + ")";
        List<string> states = [(string)export["Status"]!];
        for (int i = 0; i < 3; i++)
        {
            states.Add((string)(await client.GetAsync(path))["Status"]!);
            client.Sandbox.Step(TimeSpan.FromMilliseconds(400));
        }

        Assert.Equal(["New", "New", "InProgress", "Completed"], states);
        using HttpClient store = new(client.Sandbox.CreateHandler());
        Assert.Equal(202 + 1, (await store.GetStringAsync(
            (string)(await client.GetAsync(path + "/UiPath.Server.Configuration.OData.GetDownloadLink"))["Uri"]!, TestContext.Current.CancellationToken)).TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task Tokens_end_as_time_passes()
    {
        using SandboxClient client = new(new SandboxOptions { StoppedClock = true });
        await client.GetAsync("odata/Folders");
        client.Sandbox.Step(TimeSpan.FromMinutes(61));
        using HttpResponseMessage response = await client.SendAsync("GET", "odata/Folders");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Requests_at_once_apply_an_event_once()
    {
        using SandboxClient client = new(new SandboxOptions { StoppedClock = true });
        int applied = 0;
        for (int i = 0; i < 50; i++)
        {
            client.Sandbox.Company.Clock.Plan(client.Sandbox.Now, _ => applied++);
        }

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.GetAsync("odata/Folders")));
        Assert.Equal(50, applied);
    }
}
