using System;
using System.Diagnostics;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests.Http;

/// <summary>Nothing waits for ever: neither for a body, nor on a session that is closed.</summary>
public sealed class StallTests
{
    private static readonly OrchRequest s_read = new(RobotOperations.GetById, RobotOperations.GetById.PathFor(749L));

    public static TheoryData<bool, HttpStatusCode> Bodies => new() { { true, HttpStatusCode.OK }, { false, HttpStatusCode.OK }, { true, HttpStatusCode.BadRequest }, { false, HttpStatusCode.BadRequest } };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_that_stops_is_given_up(bool hears, HttpStatusCode status)
    {
        using OrchSession session = Connect(hears, status);
        Stopwatch watch = Stopwatch.StartNew();

        OrchApiException one = await Assert.ThrowsAsync<OrchApiException>(() => session.Client.GetAsync<Robot>(s_read, new ListLog(), TestContext.Current.CancellationToken));
        OrchApiException list = await Assert.ThrowsAsync<OrchApiException>(() => session.Client.ListAsync<User>(new OrchRequest(UserOperations.Get), new ODataQuery(), new ListLog(), TestContext.Current.CancellationToken));

        Assert.Equal(status == HttpStatusCode.OK ? "NoAnswer" : "InvalidRequest", one.ErrorId);
        Assert.Equal(one.ErrorId, list.ErrorId);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), watch.Elapsed.ToString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Closing_a_session_ends_what_is_read(bool list)
    {
        TaskCompletionSource reads = new(TaskCreationOptions.RunContinuationsAsynchronously);
        StubServer server = new((_, _) => new HttpResponseMessage { Content = Silent(reads, hears: true) });
        OrchSession session = server.Connect();

        Task reading = Task.Run<object?>(
            async () => list
                ? await session.Client.ListAsync<User>(new OrchRequest(UserOperations.Get), new ODataQuery(), new ListLog(), TestContext.Current.CancellationToken)
                : await session.Client.GetAsync<Robot>(s_read, new ListLog(), TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken);
        await reads.Task;
        session.Dispose();

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => reading.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        Assert.Equal("SessionClosed", e.ErrorId);
    }

    [Fact]
    public async Task Closing_a_session_ends_its_waits_and_requests()
    {
        TaskCompletionSource waits = new(TaskCreationOptions.RunContinuationsAsynchronously);
        StubServer server = new(async (_, _, token) =>
        {
            waits.TrySetResult();
            await Task.Delay(Timeout.Infinite, token);
            return StubServer.Json("{}");
        });
        OrchSession session = server.Connect();

        Task sending = session.Client.RunAsync(new OrchRequest(RoleOperations.Post), new ListLog(), TestContext.Current.CancellationToken);
        await waits.Task;
        session.Dispose();

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => sending.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        Assert.Equal("SessionClosed", e.ErrorId);
        Assert.Contains("may have been made", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_wait_is_told_once_with_its_end_and_a_short_one_is_not()
    {
        ListLog log = new();
        StubServer server = new((_, n) =>
        {
            HttpResponseMessage response = n % 2 == 0 ? new HttpResponseMessage((HttpStatusCode)429) : StubServer.Json("""{"Id":749}""");
            response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(n < 4 ? 25 : 3));
            return response;
        });
        using OrchSession session = server.Connect();

        for (int i = 0; i < 3; i++)
        {
            await session.Client.GetAsync<Robot>(s_read, log, TestContext.Current.CancellationToken);
        }

        Assert.Single(log.Lines, line => line.StartsWith("Waiting 25 s, until ", StringComparison.Ordinal));
        Assert.Equal([TimeSpan.FromSeconds(25), TimeSpan.FromSeconds(25), TimeSpan.FromSeconds(3)], server.Waits);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-60)]
    public async Task A_server_that_asks_for_no_wait_is_not_hammered(int seconds)
    {
        StubServer server = new((_, _) =>
        {
            HttpResponseMessage response = new((HttpStatusCode)429);
            response.Headers.RetryAfter = seconds == 0 ? new RetryConditionHeaderValue(TimeSpan.Zero) : new RetryConditionHeaderValue(DateTimeOffset.UtcNow.AddSeconds(seconds));
            return response;
        });
        using OrchSession session = server.Connect();

        await Assert.ThrowsAsync<OrchApiException>(() => session.Client.RunAsync(s_read, new ListLog(), TestContext.Current.CancellationToken));

        Assert.All(server.Waits, wait => Assert.True(wait > TimeSpan.Zero));
    }

    private static OrchSession Connect(bool hears, HttpStatusCode status) => new(
        OrchAddress.Resolve(new Uri("https://orch.example/acme/Prod/orchestrator_/"), null, null),
        new GivenToken(Secret.Protect("token-1")),
        new OrchTransport(new StubServer((_, _) => new HttpResponseMessage(status) { Content = Silent(new TaskCompletionSource(), hears) }))
        {
            Delay = (_, _) => Task.CompletedTask,
            Timeout = TimeSpan.FromMilliseconds(200),
        });

    private static StreamContent Silent(TaskCompletionSource reads, bool hears)
    {
        StreamContent content = new(new SilentStream(reads, hears));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }
}
