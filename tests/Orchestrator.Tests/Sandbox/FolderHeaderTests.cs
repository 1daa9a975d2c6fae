using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using Orchestrator.Sandbox;
using Xunit;

namespace Orchestrator.Tests.Sandbox;

/// <summary>The headers that name a folder.</summary>
public sealed class FolderHeaderTests
{
    private const string Id = "X-UIPATH-OrganizationUnitId";
    private const string Key = "X-UIPATH-FolderKey";
    private const string Path = "X-UIPATH-FolderPath";
    private const string Encoded = "X-UIPATH-FolderPath-Encoded";

    [Theory]
    [InlineData(Id, "103", "50% Off")]
    [InlineData(Key, "*", "50% Off")]
    [InlineData(Path, "Finance/Accounts Payable", "50% Off")]
    [InlineData(Path, "finance/accounts payable", "50% Off")]
    [InlineData(Encoded, "Finance/Accounts Payable", "50% Off")]
    [InlineData(Encoded, "/Finance/Accounts Payable", "50% Off")]
    [InlineData(Encoded, "./Finance/Accounts Payable", "50% Off")]
    [InlineData(Encoded, "日本/東京", "経理ロボット")]
    [InlineData(Encoded, "🚀 Launch", "🤖 Robo")]
    [InlineData(Encoded, "It's O'Hara's", "$(Get-Date)")]
    [InlineData(Encoded, "R&D 100%", "R&D/Bot")]
    [InlineData(Encoded, "Q1 + Q2 #3", "a=b&c?d")]
    public async Task A_header_names_the_folder(string header, string value, string robot)
    {
        using SandboxClient client = new();
        JToken answer = await GetAsync(client, (header, value == "*" ? client.Sandbox.Company.Folders.Find(103)!["Key"]!.ToString()! : value));
        Assert.Contains(robot, answer["value"]!.Select(row => (string)row["Name"]!));
    }

    [Theory]
    [InlineData(".", "Invoice Bot")]
    [InlineData("./Invoices", "Bot + Co")]
    [InlineData("../Payroll", "Payroll")]
    [InlineData("Finance/Payroll", "Payroll")]
    [InlineData("/Payroll", "Payroll")]
    public async Task A_relative_path_starts_from_the_folder_of_another_header(string path, string robot)
    {
        using SandboxClient client = new();
        JToken answer = await GetAsync(client, (Id, "103"), (Encoded, path));
        Assert.Contains(robot, answer["value"]!.Select(row => (string)row["Name"]!));
    }

    [Fact]
    public async Task Without_a_header_a_folder_operation_is_refused_and_a_tenant_operation_is_not()
    {
        using SandboxClient client = new();
        Assert.Equal((400, 1101, "An organization unit is required for this action."), await client.FailAsync("GET", "odata/Robots"));
        await client.GetAsync("odata/Users?$top=1");
        await client.GetAsync("odata/Users?$top=1", 123456);
        Assert.True((await client.GetAsync("odata/Robots/UiPath.Server.Configuration.OData.FindAllAcrossFolders"))["value"]!.Count() > 20);
    }

    [Theory]
    [InlineData(Id, "999999")]
    [InlineData(Id, "nonsense")]
    [InlineData(Key, "7c9b8a46-37ac-4b4e-9bff-3c8e6f7fb8a1")]
    [InlineData(Path, "Finance/Nowhere")]
    [InlineData(Encoded, "Finance/Accounts Payable/")]
    [InlineData(Encoded, "../Nowhere")]
    public async Task A_folder_that_is_not_there_is_unknown(string header, string value)
    {
        using SandboxClient client = new();
        using HttpResponseMessage response = await SendAsync(client, (header, value));
        JToken error = SandboxClient.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(404, (int)response.StatusCode);
        Assert.Equal(1100, (int)error["errorCode"]!);
        Assert.Equal("Folder does not exist or the user does not have access to the folder.", (string)error["message"]!);
    }

    [Fact]
    public async Task An_entity_of_another_folder_is_not_found()
    {
        using SandboxClient client = new();
        Assert.Equal((404, 1002, "Robot does not exist."), await client.FailAsync("GET", "odata/Robots(216)", FolderSeed.Finance));
        Assert.Equal(404, (await client.FailAsync("GET", "odata/Tasks(194)", FolderSeed.Documentation)).Status);
    }

    private static async Task<JToken> GetAsync(SandboxClient client, params (string Header, string Value)[] headers)
    {
        using HttpResponseMessage response = await SendAsync(client, headers);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, text);
        return SandboxClient.Parse(text);
    }

    private static Task<HttpResponseMessage> SendAsync(SandboxClient client, params (string Header, string Value)[] headers) =>
        client.SendAsync("GET", "odata/Robots", prepare: request =>
        {
            foreach ((string header, string value) in headers)
            {
                request.Headers.Add(header, header == Encoded ? Convert.ToBase64String(Encoding.Unicode.GetBytes(value)) : value);
            }
        });
}
