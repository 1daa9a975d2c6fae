using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using Orchestrator.Sandbox;
using Xunit;

namespace Orchestrator.Tests.Sandbox;

/// <summary>What foreign clients and validators look at, byte by byte.</summary>
public sealed class HttpConformanceTests : IDisposable
{
    private readonly OrchSandbox _sandbox = OrchSandbox.Create();
    private readonly Uri _address;

    public HttpConformanceTests() => _address = _sandbox.Listen();

    public void Dispose() => _sandbox.Dispose();

    [Theory]
    [InlineData("NONSENSE\r\n\r\n", 400)]
    [InlineData("GET /x HTTP/1.1\r\n\r\n", 400)]
    [InlineData("GET /x HTTP/3.7\r\nHost: a\r\n\r\n", 505)]
    [InlineData("GET /x HTTP/1.1\r\nHost: a\r\nFoo\r\n\r\n", 400)]
    [InlineData("GET /x HTTP/1.1\r\nHost: a\r\nFoo : b\r\n\r\n", 400)]
    [InlineData("GET /x HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400)]
    [InlineData("G<T /x HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
    [InlineData("GET /a\0b HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
    [InlineData("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400)]
    [InlineData("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n", 400)]
    [InlineData("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: two\r\n\r\nab", 400)]
    [InlineData("POST /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab\r\n0\r\n\r\n", 400)]
    [InlineData("POST /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n", 400)]
    [InlineData("\u0016\u0003\u0001\u0002\0\u0001\r\n\r\n", 400)]
    public async Task Malformed_requests_are_answered_before_the_connection_closes(string request, int status)
    {
        string answer = await RawAsync(request);
        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.EndsWith("<end>", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_much_head_is_refused()
    {
        Assert.StartsWith("HTTP/1.1 431 ", await RawAsync($"GET /x HTTP/1.1\r\nHost: a\r\nFoo: {new string('a', 300_000)}\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 414 ", await RawAsync($"GET /{new string('a', 300_000)} HTTP/1.1\r\nHost: a\r\n\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_client_gets_no_chunks_and_an_end()
    {
        string answer = await RawAsync($"GET {Path("odata/Folders?$top=1")} HTTP/1.0\r\nAuthorization: Bearer {_sandbox.IssueToken()}\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("chunked", answer, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(JTokenType.Object, JToken.Parse(answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..^"<end>".Length]).Type);
    }

    [Fact]
    public async Task Requests_may_follow_each_other_without_waiting()
    {
        string one = $"GET {Path("api/Status/Version")} HTTP/1.1\r\nHost: a\r\n";
        string answer = await RawAsync(one + "\r\n" + one + "\r\n" + one + "Connection: close\r\n\r\n");
        Assert.Equal(3, Regex.Count(answer, "HTTP/1.1 200 "));
    }

    [Fact]
    public async Task A_client_that_asks_first_is_told_to_go_on()
    {
        string answer = await RawAsync(
            $"POST {Path("odata/Roles")} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {_sandbox.IssueToken()}\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{{}}");
        Assert.Contains("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("api/Status/Version")]
    [InlineData("odata/Folders")]
    [InlineData("nothing/here")]
    public async Task An_answer_to_HEAD_has_no_body(string path)
    {
        string answer = await RawAsync($"HEAD {Path(path)} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        Assert.EndsWith("\r\n\r\n<end>", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Refusals_say_how_to_do_it_right(bool socket)
    {
        using HttpClient http = socket ? new HttpClient { BaseAddress = _address } : new HttpClient(_sandbox.CreateHandler()) { BaseAddress = _sandbox.BaseAddress };
        using HttpResponseMessage unknown = await http.GetAsync("odata/Robots", TestContext.Current.CancellationToken);
        Assert.Equal((401, "Bearer"), ((int)unknown.StatusCode, unknown.Headers.WwwAuthenticate.Single().ToString()));
        foreach ((HttpMethod method, string path, string[] allowed) in new[]
        {
            (HttpMethod.Delete, "odata/Robots", new[] { "GET", "POST" }),
            (HttpMethod.Post, "odata/Robots(1)", ["GET", "PUT", "PATCH", "DELETE"]),
            (HttpMethod.Head, "odata/Robots", ["GET", "POST"]),
            (new HttpMethod("BREW"), "odata/Users(1)", ["GET", "PUT", "PATCH", "DELETE"]),
        })
        {
            using HttpRequestMessage request = new(method, path);
            using HttpResponseMessage refused = await http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(405, (int)refused.StatusCode);
            Assert.Equal(allowed, refused.Content.Headers.Allow);
        }
    }

    [Theory]
    [InlineData("application/json", 201)]
    [InlineData("application/json; charset=utf-8", 201)]
    [InlineData("APPLICATION/JSON;odata.metadata=minimal", 201)]
    [InlineData("text/plain", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("application/xml", 415)]
    [InlineData("multipart/form-data; boundary=x", 415)]
    [InlineData(null, 415)]
    public async Task Bodies_are_JSON(string? type, int status)
    {
        using SandboxClient client = new(_sandbox);
        using HttpRequestMessage request = new(HttpMethod.Post, "odata/Roles") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes("""{"Name":"New one","Type":"Tenant"}""")) };
        if (type is not null)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        using HttpResponseMessage response = await client.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("$top=1&$top=2")]
    [InlineData("$filter=Id eq 1&$filter=Id eq 2")]
    [InlineData("$select=Id&$SELECT=Name")]
    public async Task An_option_may_stand_once(string query)
    {
        using SandboxClient client = new(_sandbox);
        (int status, int code, string message) = await client.FailAsync("GET", "odata/Users?" + query);
        Assert.Equal((400, 1000), (status, code));
        Assert.Contains("more than once", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json", 200)]
    [InlineData("application/json", 200)]
    [InlineData("atom", 400)]
    public async Task Json_may_be_asked_for(string format, int status)
    {
        using SandboxClient client = new(_sandbox);
        using HttpResponseMessage response = await client.SendAsync("GET", "odata/Users?$top=1&$format=" + format);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task The_journal_is_bounded_by_what_it_holds()
    {
        using SandboxClient client = new(_sandbox);
        string text = new('x', 5_000_000);
        for (int i = 0; i < 10; i++)
        {
            using HttpResponseMessage response = await client.SendAsync("POST", "odata/Roles", null, new JObject { ["Name"] = text });
        }

        Assert.InRange(_sandbox.Journal.Count, 2, 6);
        Assert.Equal("POST", _sandbox.Journal.Entries[^1].Method);
    }

    private string Path(string path) => new Uri(_address, path).PathAndQuery;

    /// <summary>Sends bytes, and reads until the server closes.</summary>
    private async Task<string> RawAsync(string request)
    {
        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, _address.Port, TestContext.Current.CancellationToken);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        using MemoryStream answer = new();
        await stream.CopyToAsync(answer, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(answer.ToArray()) + "<end>";
    }
}
