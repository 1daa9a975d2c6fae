using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using Orchestrator.Client;
using Xunit;

namespace Orchestrator.Tests.Sandbox;

/// <summary>The worked examples of the API guide: the sandbox answers each as printed, field for field.</summary>
public sealed class GuideExampleTests
{
    /// <summary>What servers were seen to send, and no document has.</summary>
    private static readonly string[] s_undocumented = ["FullyQualifiedNameOrderable", "IsActive", "ReservedOptions"];

    public static TheoryData<int> Examples() => [.. Enumerable.Range(0, 20)];

    [Fact]
    public void There_are_twenty_examples() => Assert.Equal(20, GuideFile.Read("examples.json")["examples"]!.Count());

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task The_sandbox_answers_an_example_as_printed(int number)
    {
        JObject guide = GuideFile.Read("examples.json");
        JToken example = guide["examples"]![number]!.DeepClone();
        using SandboxClient client = new();
        string path = (string)example["path"]!;
        long folder = Folder(example, path);
        JToken? body = example["request"];
        JToken? printed = example["response"];
        if (path.EndsWith("AssignTasks", System.StringComparison.Ordinal))
        {
            // The page's request is about task 194 and succeeds; the printed answer is the one for 195.
            JToken done = await client.JsonAsync("POST", path, folder, body);
            Assert.Empty(done["value"]!);
            body!["taskAssignments"]![0]!["TaskId"] = printed!["value"]![0]!["TaskId"]!.DeepClone();
        }

        using HttpResponseMessage response = await client.SendAsync((string)example["method"]!, path, folder, body);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True((int)example["status"]! == (int)response.StatusCode, $"{example["title"]}: {(int)response.StatusCode} {text}");
        if (printed is null)
        {
            Assert.Equal(string.Empty, text);
            return;
        }

        string place = (string)guide["base"]!;
        JToken answer = SandboxClient.Parse(text.Replace(client.Sandbox.BaseAddress.ToString(), place, System.StringComparison.Ordinal));
        Compare(printed, answer, "$");
    }

    /// <summary>Answers that were seen of lists that the sandbox serves, by their place in the file.</summary>
    public static TheoryData<int> Seen()
    {
        using SandboxClient client = new();
        HashSet<string> served = [.. client.Sandbox.Server.Served.Select(operation => operation.ToString())];
        return
        [
            .. GuideFile.Read("examples-more.json")["examples"]!.Select((example, number) => (example, number)).Where(one =>
                Regex.IsMatch((string)one.example["verified"]!, "^(printed|observed)")
                && (int)one.example["status"]! == 200
                && one.example["response"] is JObject
                && OperationCatalog.MatchWritten((string)one.example["method"]!, (string)one.example["path"]!) is { } operation
                && operation.Options != ODataOptions.None
                && served.Contains(operation.ToString())).Select(one => one.number),
        ];
    }

    /// <summary>The rows differ; what each has does not.</summary>
    [Theory]
    [MemberData(nameof(Seen))]
    public async Task The_sandbox_answers_in_kind_what_servers_were_seen_to_answer(int number)
    {
        JToken example = GuideFile.Read("examples-more.json")["examples"]![number]!;
        using SandboxClient client = new();

        JToken answer = await client.GetAsync((string)example["path"]!, 36886);

        string[] given = [.. ((JObject)(answer["value"]?[0] ?? answer)).Properties().Select(member => member.Name)];
        Assert.Empty(((JObject)(example["response"]!["value"]?[0] ?? example["response"]!)).Properties().Select(member => member.Name).Except(given).Except(s_undocumented));
    }

    /// <summary>The folder of an example: the page names one for the edit of a robot; the others follow from what they are about.</summary>
    private static long Folder(JToken example, string path) =>
        (string?)example["headers"]?["X-UIPATH-OrganizationUnitId"] is { } header ? long.Parse(header, CultureInfo.InvariantCulture)
        : path.Contains("DeleteTasks", System.StringComparison.Ordinal) ? 113
        : path.Contains("GetTaskUsers", System.StringComparison.Ordinal) ? 36886
        : (string?)example["page"] == "tasks" ? 828
        : 36886;

    /// <summary>Every printed field must be there with the printed value; the answer may have more.</summary>
    private static void Compare(JToken printed, JToken? answer, string path)
    {
        switch (printed)
        {
            case JObject members:
                JObject given = Assert.IsType<JObject>(answer);
                foreach (JProperty member in members.Properties())
                {
                    Assert.True(given.ContainsKey(member.Name), $"{path}.{member.Name} is missing in {given}");
                    Compare(member.Value, given[member.Name], path + "." + member.Name);
                }

                break;
            case JArray items:
                JArray rows = Assert.IsType<JArray>(answer);
                List<JToken> left = [.. rows];
                foreach (JToken item in items)
                {
                    // A page may print two of thirteen rows; those with an id are found by it.
                    JToken? match = item is JObject row && row["Id"] is { } id && (long)id != 0
                        ? left.FirstOrDefault(one => JToken.DeepEquals(one["Id"], id))
                        : left.FirstOrDefault();
                    Assert.True(match is not null, $"{path} lacks {item}");
                    left.Remove(match!);
                    Compare(item, match, path + "[]");
                }

                break;
            default:
                Assert.True(JToken.DeepEquals(printed, answer), $"{path}: printed {printed}, answered {answer}");
                break;
        }
    }
}
