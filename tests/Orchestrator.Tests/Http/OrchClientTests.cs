using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests.Http;

public sealed class OrchClientTests
{
    private static readonly OrchRequest s_read = new(RobotOperations.GetById, RobotOperations.GetById.PathFor(749L)) { Folder = new FolderContext(36886) };
    private static readonly OrchRequest s_change = new(RobotOperations.DeleteBulk) { Folder = new FolderContext(36886), Body = JsonBody.FromText("{}") };

    [Fact]
    public async Task A_request_carries_token_folder_and_accept()
    {
        StubServer server = new((_, _) => StubServer.Json("""{"Id":749,"Name":"DocBot"}"""));
        using OrchSession session = server.Connect();

        Robot? robot = await session.Client.GetAsync<Robot>(s_read, new ListLog(), TestContext.Current.CancellationToken);

        Assert.Equal("DocBot", robot?.Name);
        Assert.Equal("GET /odata/Robots(749)", server.Requests.Single());
        HttpRequestHeaders headers = server.Headers.Single();
        Assert.Equal("Bearer token-1", headers.Authorization!.ToString());
        Assert.Equal("36886", headers.GetValues("X-UIPATH-OrganizationUnitId").Single());
    }

    [Theory]
    [InlineData(null, "6f1c7d2e-0000-4000-8000-000000000001", null, "X-UIPATH-FolderKey", "6f1c7d2e-0000-4000-8000-000000000001")]
    [InlineData(null, null, "日本/R&D", "X-UIPATH-FolderPath-Encoded", "5WUsZy8AUgAmAEQA")]
    [InlineData(7L, "6f1c7d2e-0000-4000-8000-000000000001", "A", "X-UIPATH-OrganizationUnitId", "7")]
    public async Task A_folder_goes_by_the_surest_name_that_is_known(long? id, string? key, string? path, string header, string value)
    {
        StubServer server = new((_, _) => new HttpResponseMessage(HttpStatusCode.NoContent));
        using OrchSession session = server.Connect();
        FolderContext folder = new(id, key is null ? null : Guid.Parse(key), path);

        await session.Client.RunAsync(new OrchRequest(RobotOperations.DeleteById, "/odata/Robots(1)") { Folder = folder }, new ListLog(), TestContext.Current.CancellationToken);

        Assert.Equal(value, server.Headers.Single().GetValues(header).Single());
        Assert.Single(server.Headers.Single(), one => one.Key.StartsWith("X-UIPATH", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(429, true)]
    [InlineData(503, false)]
    [InlineData(504, false)]
    [InlineData(408, false)]
    public async Task A_change_is_repeated_only_after_an_answer_that_means_nothing_was_done(int status, bool repeated)
    {
        StubServer server = new((_, n) => new HttpResponseMessage(n == 0 ? (HttpStatusCode)status : HttpStatusCode.NoContent));
        using OrchSession session = server.Connect();

        Task sending = session.Client.RunAsync(s_change, new ListLog(), TestContext.Current.CancellationToken);

        if (repeated)
        {
            await sending;
            Assert.Equal(2, server.Requests.Count);
        }
        else
        {
            await Assert.ThrowsAsync<OrchApiException>(() => sending);
            Assert.Single(server.Requests);
        }
    }

    [Fact]
    public async Task A_read_is_repeated_after_a_broken_connection()
    {
        StubServer server = new((_, n) => n < 2 ? throw new HttpRequestException("cut") : StubServer.Json("""{"Id":749}"""));
        using OrchSession session = server.Connect();

        await session.Client.GetAsync<Robot>(s_read, new ListLog(), TestContext.Current.CancellationToken);

        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_change_is_not_repeated_after_a_broken_connection()
    {
        StubServer server = new((_, _) => throw new HttpRequestException("cut", new IOException("reset")));
        using OrchSession session = server.Connect();

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => session.Client.RunAsync(s_change, new ListLog(), TestContext.Current.CancellationToken));

        Assert.Equal("ConnectionFailed", e.ErrorId);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task The_wait_is_what_the_server_asks_for()
    {
        StubServer server = new((_, n) =>
        {
            HttpResponseMessage response = n < 2 ? new HttpResponseMessage((HttpStatusCode)429) : StubServer.Json("""{"Id":749}""");
            response.Headers.RetryAfter = n == 0 ? new RetryConditionHeaderValue(TimeSpan.FromSeconds(7)) : null;
            return response;
        });
        using OrchSession session = server.Connect();

        await session.Client.GetAsync<Robot>(s_read, new ListLog(), TestContext.Current.CancellationToken);

        Assert.Equal([TimeSpan.FromSeconds(7), TimeSpan.FromMilliseconds(500)], server.Waits);
    }

    [Fact]
    public async Task Tries_end_and_say_how_many_there_were()
    {
        StubServer server = new((_, _) => new HttpResponseMessage((HttpStatusCode)429));
        using OrchSession session = server.Connect();

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => session.Client.RunAsync(s_read, new ListLog(), TestContext.Current.CancellationToken));

        Assert.Equal("TooManyRequests", e.ErrorId);
        Assert.Equal(RetryPolicy.Attempts, server.Requests.Count);
        Assert.Contains("Tried 5 times", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wait_that_is_too_long_is_told_and_not_taken()
    {
        StubServer server = new((_, _) =>
        {
            HttpResponseMessage response = new((HttpStatusCode)429);
            response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromHours(1));
            return response;
        });
        using OrchSession session = server.Connect();

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => session.Client.RunAsync(s_read, new ListLog(), TestContext.Current.CancellationToken));

        Assert.Contains("3600 s", e.Message, StringComparison.Ordinal);
        Assert.Empty(server.Waits);
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once()
    {
        StubServer server = new((request, _) => request.Headers.Authorization!.Parameter == "token-2" ? StubServer.Json("""{"Id":749}""") : new HttpResponseMessage(HttpStatusCode.Unauthorized));
        using OrchSession session = server.Connect(new TwoTokens());

        await session.Client.GetAsync<Robot>(s_read, new ListLog(), TestContext.Current.CancellationToken);

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_token_that_cannot_be_renewed_is_an_error_of_its_own()
    {
        StubServer server = new((_, _) => StubServer.Json("""{"message":"You are not authenticated!","errorCode":0}""", HttpStatusCode.Unauthorized));
        using OrchSession session = server.Connect();

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => session.Client.RunAsync(s_read, new ListLog(), TestContext.Current.CancellationToken));

        Assert.Equal("NotSignedIn", e.ErrorId);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_refusal_names_the_permission_the_folder_and_the_scope()
    {
        StubServer server = new((_, _) => StubServer.Json("""{"message":"You are not authorized!","errorCode":0,"traceId":"00-1"}""", HttpStatusCode.Forbidden));
        using OrchSession session = server.Connect();

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => session.Client.RunAsync(s_change, new ListLog(), TestContext.Current.CancellationToken));

        Assert.Equal("PermissionMissing", e.ErrorId);
        Assert.Contains("Robots.Delete", e.Message, StringComparison.Ordinal);
        Assert.Contains("folder 36886", e.Message, StringComparison.Ordinal);
        Assert.Contains("OR.Robots or OR.Robots.Write", e.Message, StringComparison.Ordinal);
        Assert.Equal("00-1", e.TraceId);
    }

    [Fact]
    public async Task A_web_page_behind_a_200_is_no_answer()
    {
        StubServer server = new((_, _) => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("<html></html>", System.Text.Encoding.UTF8, "text/html") });
        using OrchSession session = server.Connect();

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => session.Client.GetAsync<Robot>(s_read, new ListLog(), TestContext.Current.CancellationToken));

        Assert.Equal("NotAnApiAnswer", e.ErrorId);
    }

    [Fact]
    public async Task A_truncated_answer_is_told_as_one()
    {
        StubServer server = new((_, _) => StubServer.Json("""{"Id":749,"Na"""));
        using OrchSession session = server.Connect();

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => session.Client.GetAsync<Robot>(s_read, new ListLog(), TestContext.Current.CancellationToken));

        Assert.Equal("UnreadableAnswer", e.ErrorId);
    }

    [Theory]
    [InlineData("https://evil.example/odata/Robots")]
    [InlineData("/../../other")]
    public async Task The_token_goes_nowhere_else(string path)
    {
        StubServer server = new((_, _) => StubServer.Json("{}"));
        using OrchSession session = server.Connect();

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => session.Client.RunAsync(new OrchRequest(HttpMethod.Get, path), new ListLog(), TestContext.Current.CancellationToken));

        Assert.Equal("ForeignAddress", e.ErrorId);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task The_trace_tells_all_but_secrets()
    {
        ListLog log = new();
        StubServer server = new((_, _) => new HttpResponseMessage(HttpStatusCode.OK));
        using OrchSession session = server.Connect();
        OrchRequest request = new(UserOperations.PatchById, "/odata/Users(88)")
        {
            Body = JsonBody.Of(new Dictionary<string, object?> { ["UnattendedRobot"] = new Dictionary<string, object?> { ["Password"] = Secret.Protect("canary"), ["UserName"] = "acme\\bot" } }),
        };

        await session.Client.RunAsync(request, log, TestContext.Current.CancellationToken);

        string text = string.Join('\n', log.Lines);
        Assert.Contains("PATCH /odata/Users(88)", text, StringComparison.Ordinal);
        Assert.Contains("bot", text, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", text, StringComparison.Ordinal);
        Assert.DoesNotContain("token-1", text, StringComparison.Ordinal);
        Assert.Equal("""{"UnattendedRobot":{"Password":"canary","UserName":"acme\\bot"}}""", server.Bodies.Single());
    }

    [Fact]
    public async Task The_version_of_the_server_is_the_greatest_that_it_names()
    {
        StubServer server = new((_, _) =>
        {
            HttpResponseMessage response = StubServer.Json("{}");
            response.Headers.Add("api-supported-versions", "11.0, 20.0, 19.0");
            return response;
        });
        using OrchSession session = server.Connect();

        await session.Client.RunAsync(s_read, new ListLog(), TestContext.Current.CancellationToken);

        Assert.Equal(20, session.WebApiVersion);
    }

    [Fact]
    public async Task A_closed_session_sends_nothing()
    {
        StubServer server = new((_, _) => StubServer.Json("{}"));
        OrchSession session = server.Connect();
        session.Dispose();

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => session.Client.RunAsync(s_read, new ListLog(), TestContext.Current.CancellationToken));

        Assert.Equal("SessionClosed", e.ErrorId);
    }

    private sealed class TwoTokens : ITokenSource
    {
        public string Kind => "Test";

        public DateTimeOffset? ExpiresOn => null;

        public Task<string?> GetTokenAsync(string? rejected, CancellationToken cancellationToken) => Task.FromResult<string?>(rejected is null ? "token-1" : "token-2");
    }
}
