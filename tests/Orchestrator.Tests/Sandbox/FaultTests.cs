using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Orchestrator.Sandbox;
using Xunit;

namespace Orchestrator.Tests.Sandbox;

/// <summary>The sandbox misbehaves as it is told, in process and through a socket.</summary>
public sealed class FaultTests
{
    public static TheoryData<bool> Transports() => [false, true];

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Too_many_requests_come_with_the_time_to_wait(bool socket)
    {
        using SandboxClient client = new();
        using HttpClient http = Open(client, socket);
        client.Sandbox.Faults.Add(new SandboxFault { Operation = "Users_Get", Status = 429, RetryAfter = "7", Times = 2 });
        using HttpResponseMessage first = await http.GetAsync("odata/Users", TestContext.Current.CancellationToken);
        Assert.Equal(((HttpStatusCode)429, TimeSpan.FromSeconds(7)), (first.StatusCode, first.Headers.RetryAfter!.Delta!.Value));
        using HttpResponseMessage other = await http.GetAsync("odata/Roles", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        using HttpResponseMessage second = await http.GetAsync("odata/Users", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode)429, second.StatusCode);
        using HttpResponseMessage third = await http.GetAsync("odata/Users", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Fact]
    public async Task A_date_says_when_to_come_again_and_a_path_whom_it_strikes()
    {
        using SandboxClient client = new();
        DateTimeOffset date = DateTimeOffset.UtcNow.AddMinutes(1);
        SandboxFault fault = client.Sandbox.Faults.Add(new SandboxFault { Path = "/odata/Users*", Status = 503, RetryAfter = date.ToString("R"), Skip = 1, Times = int.MaxValue });
        using HttpResponseMessage passed = await client.SendAsync("GET", "odata/Users");
        Assert.Equal(HttpStatusCode.OK, passed.StatusCode);
        using HttpResponseMessage struck = await client.SendAsync("GET", "odata/Users(88)");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, date.ToUnixTimeSeconds()), (struck.StatusCode, struck.Headers.RetryAfter!.Date!.Value.ToUnixTimeSeconds()));
        Assert.Equal(1, fault.Struck);
        client.Sandbox.Faults.Clear();
        using HttpResponseMessage again = await client.SendAsync("GET", "odata/Users(88)");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task Work_is_done_before_the_failure_or_not(bool after, int robots)
    {
        using SandboxClient client = new();
        client.Sandbox.Faults.Add(new SandboxFault { Operation = "Robots_Post", Status = 500, AfterWork = after });
        Assert.Equal(500, (await client.FailAsync("POST", "odata/Robots", 36886, new { Name = "Maybe", Type = "Unattended", HostingType = "Floating" })).Status);
        Assert.Equal(robots, (await client.NamesAsync("odata/Robots?$filter=Name eq 'Maybe'", 36886)).Length);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_body_is_cut(bool socket)
    {
        using SandboxClient client = new();
        using HttpClient http = Open(client, socket);
        client.Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.CutBody, CutAfter = 300 });
        using HttpResponseMessage response = await http.GetAsync("odata/Users", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using Stream body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        MemoryStream read = new();
        await Assert.ThrowsAnyAsync<IOException>(() => body.CopyToAsync(read, TestContext.Current.CancellationToken));
        Assert.Equal(300, read.Length);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Json_ends_too_early(bool socket)
    {
        using SandboxClient client = new();
        using HttpClient http = Open(client, socket);
        client.Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.TruncatedJson, CutAfter = 200 });
        string text = await http.GetStringAsync("odata/Users", TestContext.Current.CancellationToken);
        Assert.Equal(200, text.Length);
        Assert.ThrowsAny<JsonException>(() => SandboxClient.Parse(text));
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task The_connection_is_closed(bool socket)
    {
        using SandboxClient client = new();
        using HttpClient http = Open(client, socket);
        client.Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.CloseConnection, Operation = "Users_GetById" });
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync("odata/Users(88)", TestContext.Current.CancellationToken));
        using HttpResponseMessage response = await http.GetAsync("odata/Users(88)", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_web_page_comes_instead_of_json(bool socket)
    {
        using SandboxClient client = new();
        using HttpClient http = Open(client, socket);
        client.Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.Html });
        using HttpResponseMessage response = await http.GetAsync("odata/Users", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "text/html"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        using HttpResponseMessage page = await http.GetAsync("somewhere", TestContext.Current.CancellationToken);
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task An_answer_is_late_and_waiting_can_be_given_up()
    {
        using SandboxClient client = new();
        client.Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.Latency, Delay = TimeSpan.FromMilliseconds(200) });
        Stopwatch watch = Stopwatch.StartNew();
        await client.GetAsync("odata/Users(88)");
        Assert.InRange(watch.ElapsedMilliseconds, 150, 5000);
        client.Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.Latency, Delay = TimeSpan.FromMinutes(5) });
        using CancellationTokenSource giveUp = new(100);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Http.GetAsync("odata/Users(88)", giveUp.Token));
    }

    [Fact]
    public async Task A_fault_that_several_meet_strikes_as_often_as_it_says()
    {
        using SandboxClient client = new();
        client.Sandbox.Faults.Add(new SandboxFault { Status = 401, Times = 5 });
        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => client.SendAsync("GET", "odata/Users(88)")));
        Assert.Equal(5, answers.Count(answer => answer.StatusCode == HttpStatusCode.Unauthorized));
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_token_expires_at_the_request_that_the_rule_says(bool socket)
    {
        using SandboxClient client = new();
        using HttpClient http = Open(client, socket);
        client.Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.ExpiredToken, Operation = "Users_GetById", Skip = 1 });
        HttpStatusCode[] answers = [await Status(), await Status(), await Status()];
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized], answers);
        http.DefaultRequestHeaders.Authorization = new("Bearer", client.Sandbox.IssueToken());
        Assert.Equal(HttpStatusCode.OK, await Status());

        async Task<HttpStatusCode> Status()
        {
            using HttpResponseMessage response = await http.GetAsync("odata/Users(88)", TestContext.Current.CancellationToken);
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task Seconds_to_wait_can_come_as_a_date()
    {
        DateTimeOffset now = new(2030, 5, 6, 7, 8, 9, TimeSpan.Zero);
        using SandboxClient client = new(new SandboxOptions { Now = () => now });
        client.Sandbox.Faults.Add(new SandboxFault { Status = 429, RetryAfter = "90", RetryAfterDate = true });
        using HttpResponseMessage struck = await client.SendAsync("GET", "odata/Users(88)");
        Assert.Equal(now.AddSeconds(90), struck.Headers.RetryAfter!.Date);
    }

    [Fact]
    public void A_rule_that_could_not_strike_as_it_says_is_refused()
    {
        using OrchSandbox sandbox = OrchSandbox.Create();
        Assert.Contains("'Robot_Get'", Refused(new SandboxFault { Operation = "Robot_Get" }), StringComparison.Ordinal);
        Assert.Contains("0 to 1", Refused(new SandboxFault { Chance = 5 }), StringComparison.Ordinal);
        Assert.Contains("00:00:00.5", Refused(new SandboxFault { Kind = SandboxFaultKind.Latency, Delay = TimeSpan.FromTicks(500) }), StringComparison.Ordinal);
        Assert.Empty(sandbox.Faults.Rules);

        string Refused(SandboxFault fault) => Assert.Throws<ArgumentException>(() => sandbox.Faults.Add(fault)).Message;
    }

    private static HttpClient Open(SandboxClient client, bool socket)
    {
        HttpClient http = socket ? new HttpClient { BaseAddress = client.Sandbox.Listen() } : new HttpClient(client.Sandbox.CreateHandler()) { BaseAddress = client.Sandbox.BaseAddress };
        http.DefaultRequestHeaders.Authorization = client.Http.DefaultRequestHeaders.Authorization;
        return http;
    }
}
