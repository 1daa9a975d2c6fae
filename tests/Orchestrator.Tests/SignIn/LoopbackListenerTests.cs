using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;
using Xunit;

namespace Orchestrator.Tests.SignIn;

/// <summary>The listener that the browser comes back to, among visitors who are not the browser.</summary>
public sealed class LoopbackListenerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private readonly Uri _redirect = new($"http://localhost:{FreePort()}/back");

    [Fact]
    public async Task It_outlives_accepts_that_fail()
    {
        int failures = 0;
        using LoopbackListener listener = Start(one => failures++ < 3 ? throw new SocketException((int)SocketError.TooManyOpenSockets) : one.AcceptTcpClientAsync());

        using LoopbackVisit visit = await VisitAsync(listener, "?state=good&code=1");

        Assert.Equal("1", visit["code"]);
        Assert.InRange(failures, 4, 5);
    }

    [Theory]
    [InlineData("?state=other&code=1")]
    [InlineData("?code=1")]
    [InlineData("?error=access_denied")]
    [InlineData("?state=GOOD&state=&code=1")]
    public async Task A_visit_without_the_state_gets_an_error_page_and_the_wait_goes_on(string query)
    {
        using LoopbackListener listener = Start();
        using HttpClient http = new();

        using HttpResponseMessage stranger = await http.GetAsync(new Uri(_redirect, query), Stop);
        using LoopbackVisit visit = await VisitAsync(listener, "?state=good&code=2");

        Assert.Equal(HttpStatusCode.BadRequest, stranger.StatusCode);
        Assert.Contains("not the sign-in", await stranger.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal("2", visit["code"]);
        Assert.Equal(1, listener.Strangers);
    }

    [Fact]
    public async Task Visitors_who_say_nothing_keep_nobody_out()
    {
        using LoopbackListener listener = Start();
        List<TcpClient> silent = [];
        for (int i = 0; i < 20; i++)
        {
            TcpClient client = new();
            await client.ConnectAsync(IPAddress.Loopback, _redirect.Port, Stop);
            silent.Add(client);
        }

        using LoopbackVisit visit = await VisitAsync(listener, "?state=good&code=3");

        Assert.Equal("3", visit["code"]);
        silent.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task Only_so_many_visitors_are_let_in_at_once()
    {
        int accepted = 0;
        using LoopbackListener listener = Start(async one =>
        {
            TcpClient client = await one.AcceptTcpClientAsync();
            Interlocked.Increment(ref accepted);
            return client;
        });
        List<TcpClient> silent = [];
        for (int i = 0; i < 60; i++)
        {
            TcpClient client = new();
            await client.ConnectAsync(IPAddress.Loopback, _redirect.Port, Stop);
            silent.Add(client);
        }

        await Task.Delay(300, Stop);
        Assert.Equal(32, Volatile.Read(ref accepted));
        silent.ForEach(client => client.Dispose());
        using LoopbackVisit visit = await VisitAsync(listener, "?state=good&code=4");
        Assert.Equal("4", visit["code"]);
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private LoopbackListener Start(Func<TcpListener, Task<TcpClient>>? accept = null) =>
        LoopbackListener.Start(_redirect, state => state == "good", CancellationToken.None, accept);

    private async Task<LoopbackVisit> VisitAsync(LoopbackListener listener, string query)
    {
        using HttpClient http = new();
        Task<HttpResponseMessage> page = http.GetAsync(new Uri(_redirect, query));
        LoopbackVisit? visit = await listener.WaitAsync(TimeSpan.FromSeconds(20), CancellationToken.None);
        Assert.NotNull(visit);
        await visit.AnswerAsync("200 OK", "Done", "Done.", CancellationToken.None);
        using HttpResponseMessage answer = await page;
        return visit;
    }
}
