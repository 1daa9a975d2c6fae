using System;
using System.Linq;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using Orchestrator.Sandbox;
using Xunit;

namespace Orchestrator.Tests.Sandbox;

/// <summary>Tasks move from state to state as their table says, on every road.</summary>
public sealed class TransitionTests
{
    private const string OData = "odata/Tasks/UiPath.Server.Configuration.OData.";

    public static TheoryData<string, string> Pairs() =>
        [.. from state in TaskStates.Table.States from action in TaskStates.Table.Actions select (state, action)];

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task An_action_does_to_a_task_what_the_table_says(string state, string action)
    {
        using SandboxClient client = new();
        long id = state switch { "Unassigned" => 194, "Pending" => 195, _ => 177 };
        Assert.Equal(state, await StateAsync(client, id));
        object body = action switch
        {
            "Assign" or "Reassign" => new { taskAssignments = new[] { new { TaskId = id, UserId = 52454 } } },
            "Unassign" => new { taskIds = new[] { id } },
            "Forward" => new { TaskId = id, UserId = 52454 },
            "Complete" => new { taskId = id, action = "Approve", data = new { } },
            _ => new { taskId = id, data = new { comment = "x" } },
        };
        (string method, string path) = action switch
        {
            "Assign" => ("POST", OData + "AssignTasks"),
            "Reassign" => ("POST", OData + "ReassignTasks"),
            "Unassign" => ("POST", OData + "UnassignTasks"),
            "Forward" => ("POST", "forms/TaskForms/SaveAndReassignTask"),
            "Complete" => ("POST", "forms/TaskForms/CompleteTask"),
            _ => ("PUT", "forms/TaskForms/SaveTaskData"),
        };
        Transition then = TaskStates.Table.Of(state, action);
        if (then.To is not null || method + path.Split('/')[0] == "POSTodata")
        {
            JToken answer = await client.JsonAsync(method, path, 828, JToken.FromObject(body));
            JToken? failure = answer is JObject ? answer["value"]?.SingleOrDefault() : null;
            Assert.Equal(then.To is null ? (then.Code, then.Message) : (null, null), ((int?)failure?["ErrorCode"], (string?)failure?["ErrorMessage"]));
        }
        else
        {
            Assert.Equal((400, then.Code, then.Message), await client.FailAsync(method, path, 828, body));
        }

        Assert.Equal(then.To ?? state, await StateAsync(client, id));
    }

    [Fact]
    public void A_table_that_leaves_something_out_is_refused()
    {
        Assert.Contains("Close of New", Assert.Throws<ArgumentException>(() => new Transitions(("New", "Open", "Open"), ("Open", "Open", (1, "x")), ("Open", "Close", "New"))).Message, StringComparison.Ordinal);
        Assert.Contains("Closed", Assert.Throws<ArgumentException>(() => new Transitions(("New", "Close", "Closed"))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => TaskStates.Table.Of("Pending", "Explode"));
        Assert.Equal(("Done", 7), (new Transitions(("A", "Go", "Done"), ("Done", "Go", (7, "y"))).Next("A", "Go"), Assert.Throws<SandboxException>(() => new Transitions(("A", "Go", "Done"), ("Done", "Go", (7, "y"))).Next("Done", "Go")).Code));
    }

    private static async Task<string> StateAsync(SandboxClient client, long id) => (string)(await client.GetAsync($"odata/Tasks({id})", 828))["Status"]!;
}
