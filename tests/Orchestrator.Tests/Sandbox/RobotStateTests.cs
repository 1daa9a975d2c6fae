using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Orchestrator.Tests.Sandbox;

/// <summary>Robots as they are changed.</summary>
public sealed class RobotStateTests
{
    private const long Folder = 36886;

    [Fact]
    public async Task A_robot_is_created_read_and_deleted()
    {
        using SandboxClient client = new();
        using HttpResponseMessage response = await client.SendAsync(
            "POST", "odata/Robots", Folder, JToken.Parse("""{"Name":"It's 100% new","MachineName":"NEW-PC","Type":"Unattended","HostingType":"Standard","Username":"acme\\new"}"""));
        JToken robot = SandboxClient.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(201, (int)response.StatusCode);
        Assert.EndsWith($"odata/Robots({robot["Id"]})", response.Headers.Location!.ToString(), System.StringComparison.Ordinal);
        Assert.EndsWith("$metadata#Robots/$entity", (string)robot["@odata.context"]!, System.StringComparison.Ordinal);
        Assert.NotNull((string?)robot["LicenseKey"]);
        JToken listed = (await client.GetAsync($"odata/Robots?$filter=Id eq {robot["Id"]}", Folder))["value"]!.Single();
        Assert.Null((string?)listed["LicenseKey"]);
        Assert.Equal((409, 1001, "The name IT'S 100% NEW is already used."), await client.FailAsync(
            "POST", "odata/Robots", Folder, new { Name = "IT'S 100% NEW", MachineName = "X", Type = "Unattended", HostingType = "Standard" }));
        await client.JsonAsync("DELETE", $"odata/Robots({robot["Id"]})", Folder);
        Assert.Equal((404, 1002, "Robot does not exist."), await client.FailAsync("GET", $"odata/Robots({robot["Id"]})", Folder));
    }

    [Fact]
    public async Task Deleting_several_deletes_all_or_none_and_their_sessions()
    {
        using SandboxClient client = new();
        Assert.Equal(404, (await client.FailAsync("POST", "odata/Robots/UiPath.Server.Configuration.OData.DeleteBulk", Folder, new { robotIds = new[] { 749, 1 } })).Status);
        await client.GetAsync("odata/Robots(749)", Folder);
        await client.PostAsync("odata/Robots/UiPath.Server.Configuration.OData.DeleteBulk", new { robotIds = new[] { 749, 902 } }, Folder);
        Assert.Equal(0, (int)(await client.GetAsync("odata/Sessions?$filter=State eq 'Available'", Folder))["@odata.count"]!);
    }

    [Theory]
    [InlineData("""{"Name":"X"}""", "The Type field is required.")]
    [InlineData("""{"Name":"X","Type":"Unattended"}""", "The HostingType field is required.")]
    [InlineData("""{"Name":"X","Type":"Unattended","HostingType":"Standard"}""", "The MachineName field is required.")]
    [InlineData("""{"Name":"X","Type":"Unattended","HostingType":"Standard","Colour":"blue"}""", "robot must not be null")]
    [InlineData("""{"Name":7,"Type":"Unattended","HostingType":"Standard"}""", "robot must not be null")]
    [InlineData("""{"Name":"X","Type":"Nonsense","HostingType":"Standard"}""", "The value 'Nonsense' is not valid for Type.")]
    [InlineData("""{"Name":"12345678901234567890","Type":"Unattended","HostingType":"Standard"}""", "The field Name must be a string with a maximum length of 19.")]
    [InlineData("not json", "robot must not be null")]
    [InlineData("[]", "robot must not be null")]
    [InlineData("", "robot must not be null")]
    public async Task A_body_that_does_not_fit_is_refused(string body, string message)
    {
        using SandboxClient client = new();
        using HttpResponseMessage response = await client.SendAsync(
            "POST", "odata/Robots", Folder, prepare: request => request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal(message, (string)SandboxClient.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))["message"]!);
    }

    [Fact]
    public async Task Names_of_a_body_are_read_without_case_and_annotations_are_passed_over()
    {
        using SandboxClient client = new();
        await client.JsonAsync("POST", "odata/Robots", Folder, JToken.Parse("""{"@odata.type":"#RobotDto","name":"x","TYPE":"unattended","hostingtype":"Floating"}"""));
        Assert.Single(await client.NamesAsync("odata/Robots?$filter=Name eq 'x'", Folder));
    }

    [Theory]
    [InlineData("uipath\\someone", null, "uipath\\someone")]
    [InlineData("uipath\\someone", "", "uipath\\someone")]
    [InlineData("UIPATH\\MADALINA.BOBOC", "", "UIPATH\\MADALINA.BOBOC")]
    [InlineData(null, "secret", "UIPATH\\MADALINA.BOBOC")]
    public async Task A_user_name_is_taken_with_or_without_a_password(string? username, string? password, string expected)
    {
        using SandboxClient client = new();
        await client.JsonAsync("PUT", "odata/Robots(749)", Folder, new JObject
        {
            ["Id"] = 749,
            ["Name"] = "DocBot",
            ["MachineName"] = "MBOBOC",
            ["Type"] = "Development",
            ["Username"] = username,
            ["Password"] = password,
        });
        JToken robot = await client.GetAsync("odata/Robots(749)", Folder);
        Assert.Equal(expected, (string)robot["Username"]!);
        Assert.Null((string?)robot["Password"]);
        Assert.Equal("Development", (string)robot["Type"]!);
    }

    [Theory]
    [InlineData("Id")]
    [InlineData("MachineName")]
    [InlineData("Name")]
    public async Task An_edit_needs_the_id_and_the_machine_in_the_body(string missing)
    {
        using SandboxClient client = new();
        JObject body = new() { ["Id"] = 749, ["Name"] = "DocBot", ["MachineName"] = "MBOBOC", ["Type"] = "Development" };
        body.Remove(missing);
        Assert.Equal(400, (await client.FailAsync("PUT", "odata/Robots(749)", Folder, body)).Status);
    }

    [Fact]
    public async Task A_patch_changes_only_what_it_says()
    {
        using SandboxClient client = new();
        await client.JsonAsync("PATCH", "odata/Robots(902)", Folder, JToken.Parse("""{"Description":"New"}"""));
        JToken robot = await client.GetAsync("odata/Robots(902)", Folder);
        Assert.Equal(("New", "mr-Rob", "midragomir"), ((string)robot["Description"]!, (string)robot["Name"]!, (string)robot["MachineName"]!));
        Assert.Equal("Information", (string)robot["ExecutionSettings"]!["TracingLevel"]!);
    }

    [Fact]
    public async Task Robots_are_enabled_disabled_and_made_floating()
    {
        using SandboxClient client = new();
        await client.PostAsync("odata/Robots/UiPath.Server.Configuration.OData.ToggleEnabledStatus", new { robotIds = new[] { 79, 119 }, enabled = false }, Folder);
        Assert.Equal(["Oldie", "Tick"], await client.NamesAsync("odata/Robots?$filter=Enabled eq false", Folder));
        await client.PostAsync("odata/Robots/UiPath.Server.Configuration.OData.ConvertToFloating", new { robotId = 79 }, Folder);
        JToken robot = await client.GetAsync("odata/Robots(79)", Folder);
        Assert.Equal(("Floating", (string?)null), ((string)robot["HostingType"]!, (string?)robot["MachineName"]));
        Assert.Equal(400, (await client.FailAsync("POST", "odata/Robots/UiPath.Server.Configuration.OData.ConvertToFloating", Folder, new { robotId = 119 })).Status);
    }

    [Fact]
    public async Task Sessions_keep_a_heartbeat_and_go()
    {
        using SandboxClient client = new();
        string since = System.DateTimeOffset.UtcNow.AddMinutes(-2).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(2, (int)(await client.GetAsync($"odata/Sessions?$filter=State eq 'Available' and ReportingTime gt {since}", Folder))["@odata.count"]!);
        Assert.Equal(400, (await client.FailAsync("POST", "odata/Sessions/UiPath.Server.Configuration.OData.DeleteInactiveUnattendedSessions", null, new { sessionIds = new[] { 701 } })).Status);
        await client.PostAsync("odata/Sessions/UiPath.Server.Configuration.OData.DeleteInactiveUnattendedSessions", new { sessionIds = new[] { 718, 803 } });
        Assert.Equal(1, (int)(await client.GetAsync("odata/Sessions?$filter=State eq 'Disconnected'", Folder))["@odata.count"]!);
        await client.PostAsync("odata/Sessions/UiPath.Server.Configuration.OData.SetMaintenanceMode", new { sessionId = 701, maintenanceMode = "Enabled", stopJobsStrategy = "SoftStop" });
        Assert.Single((await client.GetAsync("odata/Sessions/UiPath.Server.Configuration.OData.GetMachineSessionRuntimes?$filter=MaintenanceMode eq 'Enabled'"))["value"]!);
    }
}
