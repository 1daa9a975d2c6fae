using System;
using System.Linq;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using Orchestrator.Sandbox;
using Xunit;

namespace Orchestrator.Tests.Sandbox;

/// <summary>The OData options.</summary>
public sealed class ODataTests
{
    [Theory]
    [InlineData("contains(Name,'Bot')", "DocBot,DocBot")]
    [InlineData("startswith(Name,'doc')", "DocBot,DocBot")]
    [InlineData("endswith(Name,'ck')", "Tick,Tock")]
    [InlineData("Name eq 'STAN'", "Stan")]
    [InlineData("tolower(Name) eq 'stan' or toupper(Name) eq 'OLDIE'", "Oldie,Stan")]
    [InlineData("indexof(Name,'-Rob') ge 0", "mr-Rob")]
    [InlineData("Description eq null and Type eq 'Unattended'", "Tick,Tock,Stan")]
    [InlineData("Description ne null", "mr-Rob")]
    [InlineData("Id in (79,216)", "Oldie,Gustavee")]
    [InlineData("Name in ('Stan','Tick')", "Tick,Stan")]
    [InlineData("Type in ('Development','Attended')", "Oldie,Gustavee")]
    [InlineData("not contains(Name,'o') and Id lt 1000", "Tick,Gustavee,Stan,!~#$%^&*()_+=-")]
    [InlineData("Id gt 119 and (Type eq 'Unattended' or UserId eq 45)", "Tock,Gustavee,Stan")]
    [InlineData("Type eq '2'", "Tick,Tock,Stan")]
    [InlineData("length(Name) eq 4 and Enabled eq true", "Tick,Tock,Stan")]
    [InlineData("substring(Name,1) eq 'tan'", "Stan")]
    [InlineData("name eq 'stan'", "Stan")]
    [InlineData("Name eq '!~#$%^&*()_+=-'", "!~#$%^&*()_+=-")]
    [InlineData("Id mod 2 eq 1 and Id sub 78 eq 1", "Oldie")]
    public async Task A_filter_leaves_the_rows_that_it_says(string filter, string names)
    {
        using SandboxClient client = new();
        Assert.Equal(names.Split(','), await client.NamesAsync("odata/Robots?$filter=" + filter, 36886));
    }

    [Theory]
    [InlineData("Nonsense eq 1")]
    [InlineData("Name eq")]
    [InlineData("Name eq 'it's'")]
    [InlineData("Type eq 'Nonsense'")]
    [InlineData("Id eq 'text'")]
    [InlineData("FolderId eq 36886")]
    [InlineData("nonsense(Name)")]
    public async Task A_filter_that_makes_no_sense_is_refused(string filter)
    {
        using SandboxClient client = new();
        (int status, int code, string message) = await client.FailAsync("GET", "odata/Robots?$filter=" + filter, 36886);
        Assert.Equal((400, 1000), (status, code));
        Assert.StartsWith("Invalid OData query options.", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("odata/Robots?$top=1001")]
    [InlineData("odata/Robots?$top=-1")]
    [InlineData("odata/Robots?$skip=-1")]
    [InlineData("odata/Robots?$search=x")]
    [InlineData("odata/Robots?$apply=x")]
    [InlineData("odata/Robots?$expand=Nonsense")]
    [InlineData("odata/Robots?$expand=ExecutionSettings")]
    [InlineData("odata/Robots?$select=Nonsense")]
    [InlineData("odata/Robots?$orderby=Nonsense")]
    [InlineData("odata/Robots(216)?$filter=Id eq 216")]
    [InlineData("odata/Robots(216)?$top=1")]
    [InlineData("odata/Users?$expand=UnattendedRobot")]
    [InlineData("odata/Robots/UiPath.Server.Configuration.OData.GetMachineNameToLicenseKeyMappings?$top=1")]
    public async Task Options_that_are_not_offered_are_refused(string path)
    {
        using SandboxClient client = new();
        Assert.Equal((400, 1000), (await client.FailAsync("GET", path, 36886) is var (status, code, _)) ? (status, code) : default);
    }

    [Theory]
    [InlineData("Robot/Id eq {0}", 16, true)]
    [InlineData("Robot/Id eq {0}", 17, false)]
    [InlineData("MachineId eq {0}", 20, true)]
    [InlineData("MachineId eq {0}", 21, false)]
    public async Task A_long_filter_is_refused_where_servers_refuse_it(string clause, int count, bool accepted)
    {
        using SandboxClient client = new();
        string filter = string.Join(" or ", Enumerable.Range(1, count).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, clause, i)));
        using System.Net.Http.HttpResponseMessage response = await client.SendAsync("GET", "odata/Sessions?$filter=" + filter, 36886);
        Assert.Equal(accepted ? 200 : 400, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("Name", "!~#$%^&*()_+=-,DocBot,DocBot,Gustavee,mr-Rob,Oldie,Stan,Tick,Tock")]
    [InlineData("Type desc,Name desc", "Gustavee,Tock,Tick,Stan,Oldie,mr-Rob,DocBot,DocBot,!~#$%^&*()_+=-")]
    public async Task Rows_are_sorted(string order, string names)
    {
        using SandboxClient client = new();
        Assert.Equal(names.Split(','), await client.NamesAsync("odata/Robots?$orderby=" + order, 36886));
    }

    [Fact]
    public async Task Pages_come_one_after_the_other_and_count_them_all()
    {
        using SandboxClient client = new(new SandboxOptions { Robots = 2503 });
        JToken whole = await client.GetAsync("odata/Robots", FolderSeed.Load);
        Assert.Equal(1000, whole["value"]!.Count());
        Assert.Equal(2503, (int)whole["@odata.count"]!);
        JToken last = await client.GetAsync("odata/Robots?$skip=2000&$top=1000", FolderSeed.Load);
        Assert.Equal(503, last["value"]!.Count());
        Assert.Equal("Load 002502", (string)last["value"]!.Last()["Name"]!);
        Assert.Empty((await client.GetAsync("odata/Robots?$skip=2503", FolderSeed.Load))["value"]!);
        Assert.Empty((await client.GetAsync("odata/Robots?$top=0", FolderSeed.Load))["value"]!);
        Assert.Null((await client.GetAsync("odata/Robots?$count=false&$top=1", FolderSeed.Load))["@odata.count"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(999)]
    [InlineData(1000)]
    [InlineData(1001)]
    public async Task The_options_say_exactly_how_many_rows_there_are(int count)
    {
        using SandboxClient client = new(new SandboxOptions { Robots = count, Tasks = count, RobotLogs = count, Sessions = count, Users = 1000 + count });
        foreach (string set in new[] { "Robots", "Tasks", "RobotLogs", "Sessions" })
        {
            Assert.Equal(count, (int)(await client.GetAsync($"odata/{set}?$top=1", FolderSeed.Load))["@odata.count"]!);
        }

        Assert.Equal(1000 + count, (int)(await client.GetAsync("odata/Users?$top=1"))["@odata.count"]!);
    }

    [Fact]
    public async Task Only_what_is_selected_and_expanded_is_answered()
    {
        using SandboxClient client = new();
        JToken answer = await client.GetAsync("odata/Sessions?$top=1&$select=Id,State&$expand=Robot($select=Name;$expand=License($select=RobotId))", 36886);
        Assert.EndsWith("$metadata#Sessions(Id,State,Robot(Name,License(RobotId)))", (string)answer["@odata.context"]!, StringComparison.Ordinal);
        Assert.True(JToken.DeepEquals(
            JToken.Parse("""{"State":"Available","Id":701,"Robot":{"Name":"DocBot","License":{"RobotId":749}}}"""),
            answer["value"]![0]), answer.ToString());
        Assert.Null((await client.GetAsync("odata/Sessions?$top=1", 36886))["value"]![0]!["Robot"]);
        Assert.Empty((await client.GetAsync("odata/Sessions?$top=1&$select=Robot", 36886))["value"]![0]!);
        Assert.NotNull((await client.GetAsync("odata/Robots(216)?$select=LicenseKey", 36886))["LicenseKey"]);
    }

    [Theory]
    [InlineData("odata/Users?$filter=UserRoles/any(r: r/RoleName eq 'Auditor')", "Olga")]
    [InlineData("odata/Users?$filter=RolesList/any(r: r eq 'Help Desk')", "Henry")]
    [InlineData("odata/Users?$filter=OrganizationUnits/any(o: startswith(o/DisplayName,'It''s'))", "Alice,Ben")]
    [InlineData("odata/Users?$filter=UserRoles/$count eq 2", "Alice")]
    [InlineData("odata/Users?$filter=Type eq 'DirectoryGroup' and not RolesList/any()", "Everyone")]
    [InlineData("odata/Users?$filter=EmailAddress eq 'r%26d%23lead@acme.com'", "R&D")]
    [InlineData("odata/Users?$filter=EmailAddress eq 'zoe%2Btest@acme.com'", "Zoë")]
    [InlineData("odata/Users?$filter=Surname eq 'O''Hara'", "Ben")]
    [InlineData("odata/Users?$filter=Name eq '一郎'", "一郎")]
    [InlineData("odata/Users?$filter=contains(Name,'🚀')", "Max 🚀")]
    public async Task Collections_and_odd_names_are_filtered(string path, string names)
    {
        using SandboxClient client = new();
        using System.Net.Http.HttpResponseMessage response = await client.Http.GetAsync(path, TestContext.Current.CancellationToken);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, text);
        Assert.Equal(names.Split(','), SandboxClient.Parse(text)["value"]!.Select(row => (string)row["Name"]!));
    }

    [Fact]
    public async Task A_plus_that_is_not_escaped_is_a_space()
    {
        using SandboxClient client = new();
        using System.Net.Http.HttpResponseMessage response = await client.Http.GetAsync("odata/Users?$filter=EmailAddress+eq+'zoe+test@acme.com'", TestContext.Current.CancellationToken);
        Assert.Equal(0, (int)SandboxClient.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))["@odata.count"]!);
    }

    [Theory]
    [InlineData("TimeStamp ge 2019-10-14T13:57:21.4985672Z and year(TimeStamp) eq 2019 and RobotName eq 'DocBot'", 1)]
    [InlineData("TimeStamp gt 2019-10-14T13:57:21.4985672Z and year(TimeStamp) eq 2019 and RobotName eq 'DocBot'", 0)]
    [InlineData("TimeStamp ge 2019-10-14T15:55:18.2473626%2B02:00 and year(TimeStamp) eq 2019 and RobotName eq 'DocBot'", 2)]
    [InlineData("JobKey eq e49c0012-ee01-45e4-884c-0ce1f2aa6fbb", 2)]
    [InlineData("year(TimeStamp) eq 2018", 0)]
    public async Task Times_and_keys_are_compared(string filter, int count)
    {
        using SandboxClient client = new();
        using System.Net.Http.HttpRequestMessage request = new(System.Net.Http.HttpMethod.Get, "odata/RobotLogs?$filter=" + filter.Replace(" ", "%20", StringComparison.Ordinal));
        request.Headers.Add("X-UIPATH-OrganizationUnitId", "36886");
        using System.Net.Http.HttpResponseMessage response = await client.Http.SendAsync(request, TestContext.Current.CancellationToken);
        JToken answer = SandboxClient.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(count, (int)answer["@odata.count"]!);
    }

    [Fact]
    public async Task The_total_of_logs_can_be_asked_for()
    {
        using SandboxClient client = new();
        Assert.Equal(202, (int)(await client.GetAsync("odata/RobotLogs/UiPath.Server.Configuration.OData.GetTotalCount?$filter=RobotName eq 'DocBot'", 36886))["value"]!);
    }
}
