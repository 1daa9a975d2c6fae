using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using Orchestrator.Sandbox;
using Xunit;

namespace Orchestrator.Tests.Sandbox;

/// <summary>HTTP on loopback, and what both transports have in common.</summary>
public sealed class ListenerTests
{
    [Theory]
    [InlineData("acme/Default/orchestrator_/")]
    [InlineData("acme/Default/")]
    [InlineData("orchestrator_/")]
    [InlineData("")]
    public async Task It_answers_under_every_kind_of_address(string prefix)
    {
        using OrchSandbox sandbox = OrchSandbox.Create();
        Uri address = new(new Uri(sandbox.Listen(), "/"), prefix);
        using HttpClient http = Client(sandbox, address);
        JToken answer = SandboxClient.Parse(await http.GetStringAsync("odata/Folders?$top=1&$select=Id", TestContext.Current.CancellationToken));
        Assert.Equal(address + "odata/$metadata#Folders(Id)", (string)answer["@odata.context"]!);
    }

    [Fact]
    public async Task Another_tenant_is_not_here()
    {
        using OrchSandbox sandbox = OrchSandbox.Create();
        using HttpClient http = Client(sandbox, new Uri(sandbox.Listen(), "/acme/Other/orchestrator_/"));
        using HttpResponseMessage response = await http.GetAsync("odata/Folders", TestContext.Current.CancellationToken);
        Assert.Equal(404, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_round_trip_carries_bodies_headers_and_odd_names()
    {
        using OrchSandbox sandbox = OrchSandbox.Create();
        using HttpClient http = Client(sandbox, sandbox.Listen());
        http.DefaultRequestHeaders.Add("X-UIPATH-FolderPath-Encoded", Convert.ToBase64String(Encoding.Unicode.GetBytes("日本/東京")));
        using StringContent body = new("""{"Name":"新 & 100% #+","Type":"Unattended","HostingType":"Floating"}""", Encoding.UTF8, "application/json");
        using HttpResponseMessage created = await http.PostAsync("odata/Robots", body, TestContext.Current.CancellationToken);
        Assert.Equal(201, (int)created.StatusCode);
        Assert.Equal("11.0, 12.0, 13.0, 14.0, 15.0, 16.0, 17.0, 18.0, 19.0, 20.0", created.Headers.GetValues("api-supported-versions").Single());
        string filter = Uri.EscapeDataString("Name eq '新 & 100% #+'");
        JToken answer = SandboxClient.Parse(await http.GetStringAsync("odata/Robots?$filter=" + filter, TestContext.Current.CancellationToken));
        Assert.Equal(1, (int)answer["@odata.count"]!);
        using HttpResponseMessage deleted = await http.DeleteAsync($"odata/Robots({answer["value"]![0]!["Id"]})", TestContext.Current.CancellationToken);
        Assert.Equal(204, (int)deleted.StatusCode);

        SandboxJournalEntry entry = sandbox.Journal.Entries[1];
        Assert.Equal(("GET", "/odata/Robots", "$filter=Name eq '新 & 100% #+'", "Robots_Get", 200), (entry.Method, entry.Path, entry.Query, entry.Operation, entry.Status));
        Assert.EndsWith("?$filter=" + filter, entry.RawTarget, StringComparison.Ordinal);
        Assert.Equal("Bearer", entry.Headers["Authorization"]);
        Assert.Contains("100% #+", sandbox.Journal.Entries[0].Body, StringComparison.Ordinal);
        sandbox.Journal.Clear();
        Assert.Empty(sandbox.Journal.Entries);
    }

    [Fact]
    public async Task What_may_be_compressed_is()
    {
        using OrchSandbox sandbox = OrchSandbox.Create(new SandboxOptions { Robots = 1000 });
        using HttpClient http = Client(sandbox, sandbox.Listen());
        http.DefaultRequestHeaders.Add("X-UIPATH-OrganizationUnitId", "900");
        byte[] plain = await http.GetByteArrayAsync("odata/Robots", TestContext.Current.CancellationToken);
        http.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        using HttpResponseMessage response = await http.GetAsync("odata/Robots", TestContext.Current.CancellationToken);
        Assert.Equal("gzip", response.Content.Headers.ContentEncoding.Single());
        byte[] packed = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.True(packed.Length < plain.Length / 5);
        using GZipStream unzip = new(new MemoryStream(packed), CompressionMode.Decompress);
        MemoryStream unpacked = new();
        await unzip.CopyToAsync(unpacked, TestContext.Current.CancellationToken);
        Assert.Equal(plain, unpacked.ToArray());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_first_rows_come_before_the_last_are_made(bool socket)
    {
        using OrchSandbox sandbox = OrchSandbox.Create(new SandboxOptions { RobotLogs = 1000 });
        using HttpClient http = socket ? Client(sandbox, sandbox.Listen()) : new HttpClient(sandbox.CreateHandler()) { BaseAddress = sandbox.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", sandbox.IssueToken());
        http.DefaultRequestHeaders.Add("X-UIPATH-OrganizationUnitId", "900");
        using HttpResponseMessage response = await http.GetAsync("odata/RobotLogs", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using Stream body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        byte[] buffer = new byte[4096];
        int first = await body.ReadAtLeastAsync(buffer, 1000, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Contains("\"value\":[{\"Level\":", Encoding.UTF8.GetString(buffer, 0, first), StringComparison.Ordinal);
        using StreamReader rest = new(body);
        string whole = Encoding.UTF8.GetString(buffer, 0, first) + await rest.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1000, SandboxClient.Parse(whole)["value"]!.Count());
    }

    [Fact]
    public async Task A_stream_holds_a_few_kilobytes_however_many_rows_there_are()
    {
        int written = 0;
        using Stream stream = new Orchestrator.Sandbox.RowStream(Rows, default);
        byte[] buffer = new byte[100];
        await stream.ReadExactlyAsync(buffer, TestContext.Current.CancellationToken);
        Assert.InRange(written, 1, 10_000);

        System.Collections.Generic.IEnumerable<bool> Rows(Orchestrator.Sandbox.JsonOutput json)
        {
            json.WriteStartArray();
            while (true)
            {
                json.WriteValue(written++);
                yield return true;
            }
        }
    }

    [Fact]
    public async Task Several_listen_and_all_stop()
    {
        OrchSandbox sandbox = OrchSandbox.Create();
        Uri[] addresses = [sandbox.Listen(), sandbox.Listen()];
        Assert.NotEqual(addresses[0], addresses[1]);
        foreach (Uri address in addresses)
        {
            using HttpClient http = Client(sandbox, address);
            await http.GetStringAsync("odata/Folders?$top=1", TestContext.Current.CancellationToken);
        }

        sandbox.Dispose();
        using HttpClient late = Client(sandbox, addresses[0]);
        await Assert.ThrowsAsync<HttpRequestException>(() => late.GetAsync("odata/Folders", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Paths_that_nobody_serves_are_answered_as_servers_do()
    {
        using SandboxClient client = new();
        Assert.Equal((404, 0), (await client.FailAsync("GET", "odata/Nonsense")) is var (status, code, _) ? (status, code) : default);
        Assert.Equal(405, (await client.FailAsync("DELETE", "odata/Robots", 36886)).Status);
        Assert.Equal((501, 0, "The sandbox doesn't serve Jobs_Get."), await client.FailAsync("GET", "odata/Jobs", 36886));
        using SandboxClient old = new(new SandboxOptions { WebApiVersion = 17 });
        using HttpResponseMessage response = await old.SendAsync("GET", "api/Status/Get");
        Assert.EndsWith(", 17.0", response.Headers.GetValues("api-supported-versions").Single(), StringComparison.Ordinal);
        await old.JsonAsync("POST", "odata/Users(9)/UiPath.Server.Configuration.OData.SetActive", body: JToken.Parse("""{"active":false}"""));
        Assert.Equal(404, (await client.FailAsync("POST", "odata/Users(9)/UiPath.Server.Configuration.OData.SetActive", null, new { active = false })).Status);
        Assert.NotEmpty((string)(await client.GetAsync("api/Status/Version"))["version"]!);
    }

    private static HttpClient Client(OrchSandbox sandbox, Uri address)
    {
        HttpClient http = new() { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", sandbox.IssueToken());
        return http;
    }
}
