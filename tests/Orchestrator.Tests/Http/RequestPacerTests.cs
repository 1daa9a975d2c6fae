using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Orchestrator.Client;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests.Http;

public sealed class RequestPacerTests
{
    [Fact]
    public void A_hundred_go_at_once_and_the_next_when_the_first_is_a_minute_old()
    {
        RequestPacer pacer = new();
        DateTimeOffset start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        TimeSpan[] waits = [.. Enumerable.Range(0, 100).Select(i => pacer.Reserve(JobOperations.Get, start.AddMilliseconds(100 * i)))];

        Assert.All(waits, wait => Assert.True(wait <= TimeSpan.Zero));
        Assert.Equal(TimeSpan.FromSeconds(50), pacer.Reserve(JobOperations.Get, start.AddSeconds(10)));
        Assert.Equal(TimeSpan.FromSeconds(50.1), pacer.Reserve(JobOperations.Get, start.AddSeconds(10)));
        Assert.True(pacer.Reserve(QueueItemOperations.Get, start.AddSeconds(10)) <= TimeSpan.Zero);
    }

    [Fact]
    public void No_minute_has_more_than_the_server_takes()
    {
        RequestPacer pacer = new();
        Random random = new(1);
        DateTimeOffset now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        List<DateTimeOffset> sent = [];
        for (int i = 0; i < 1000; i++)
        {
            now = now.AddMilliseconds(random.Next(700));
            TimeSpan wait = pacer.Reserve(JobOperations.Get, now);
            sent.Add(wait > TimeSpan.Zero ? now + wait : now);
        }

        Assert.All(sent, at => Assert.True(sent.Count(other => other >= at && other < at.AddMinutes(1)) <= 100));
    }

    [Theory]
    [InlineData("https://orch.example/acme/Prod/orchestrator_/", true)]
    [InlineData("https://orch.example/", false)]
    public async Task A_client_of_the_cloud_waits_and_says_so_one_of_a_standalone_server_does_not(string address, bool waits)
    {
        StubServer server = new((_, _) => StubServer.Json("""{"value":[]}"""));
        using OrchSession session = server.Connect(address: address);
        ListLog log = new();
        OrchRequest request = new(JobOperations.Get) { Folder = new FolderContext(1) };
        for (int i = 0; i < 101; i++)
        {
            await session.Client.RunAsync(request, log, TestContext.Current.CancellationToken);
        }

        Assert.Equal(waits ? 1 : 0, server.Waits.Count);
        Assert.Equal(waits, log.Lines.Any(line => line.Contains("the server takes 100 requests of GET /odata/Jobs a minute", StringComparison.Ordinal)));
    }
}
