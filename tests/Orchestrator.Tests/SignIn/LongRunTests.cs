using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests.SignIn;

/// <summary>Two hours of work in simulated time: the clock stands still but for what each page takes.</summary>
public sealed class LongRunTests
{
    private const int Pages = 200;

    private readonly Lock _lock = new();
    private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private int _issued;
    private int _concurrent;
    private int _mostConcurrent;

    [Fact]
    public async Task Two_hours_over_200_pages_renew_the_token_ahead_of_its_end_and_never_show_an_old_one()
    {
        int refused = 0;
        StubServer server = new(async (request, _, _) =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/connect/token", StringComparison.Ordinal))
            {
                return await IssueAsync();
            }

            // Each page takes 36 seconds, and is asked for four times at once.
            DateTimeOffset issued = new(long.Parse(request.Headers.Authorization!.Parameter!.Split('-')[1], CultureInfo.InvariantCulture), TimeSpan.Zero);
            lock (_lock)
            {
                _now += TimeSpan.FromSeconds(9);
                if (_now - issued > TimeSpan.FromHours(1))
                {
                    refused++;
                    return StubServer.Json("{}", HttpStatusCode.Unauthorized);
                }
            }

            return StubServer.Json("""{ "Id": 1 }""");
        });
        using OrchSession session = Open(server);
        await session.StartAsync(new ListLog(), CancellationToken.None);

        for (int page = 0; page < Pages; page++)
        {
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ReadAsync(session)));
        }

        Assert.Equal(TimeSpan.FromHours(2), _now - new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal(0, refused);
        Assert.Equal(3, _issued);
        Assert.Equal(1, _mostConcurrent);
    }

    [Fact]
    public async Task A_token_that_is_refused_is_renewed_once_for_all_and_then_the_refusal_is_told()
    {
        StubServer server = new(async (request, _, _) => request.RequestUri!.AbsolutePath.EndsWith("/connect/token", StringComparison.Ordinal)
            ? await IssueAsync()
            : StubServer.Json("""{ "message": "You are not authenticated!" }""", HttpStatusCode.Unauthorized));
        using OrchSession session = Open(server);
        await session.StartAsync(new ListLog(), CancellationToken.None);

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => ReadAsync(session));

        Assert.Equal(OrchErrorId.NotSignedIn, e.ErrorId);
        Assert.Equal(2, _issued);
    }

    [Fact]
    public async Task A_renewal_that_fails_ahead_of_time_costs_nothing_and_is_tried_again()
    {
        bool down = false;
        StubServer server = new(async (request, _, _) => down ? throw new HttpRequestException("down") : await IssueAsync());
        using OrchSession session = Open(server);
        await session.StartAsync(new ListLog(), CancellationToken.None);
        string? first = await session.Tokens.GetTokenAsync(null, CancellationToken.None);
        down = true;
        _now += TimeSpan.FromMinutes(56);
        int before = server.Requests.Count;

        Assert.Equal(first, await session.Tokens.GetTokenAsync(null, CancellationToken.None));
        Assert.Equal(first, await session.Tokens.GetTokenAsync(null, CancellationToken.None));
        Assert.Equal(before + 1, server.Requests.Count);
        down = false;
        _now += TimeSpan.FromSeconds(31);

        Assert.NotEqual(first, await session.Tokens.GetTokenAsync(null, CancellationToken.None));
    }

    private static Task<User?> ReadAsync(OrchSession session) =>
        session.Client.GetAsync<User>(new OrchRequest(UserOperations.Get), new ListLog(), CancellationToken.None);

    private OrchSession Open(StubServer server) => Client.SignIn.Open(
        new SignInOptions
        {
            Way = SignInWay.ClientSecret,
            Uri = new Uri("https://orch.example/acme/Prod"),
            ClientId = "app",
            Secret = Client.Secret.Protect("secret"),
            DirectTokenRequest = true,
        },
        new OrchTransport(server) { Now = () => _now, Delay = (_, _) => Task.CompletedTask });

    private async Task<HttpResponseMessage> IssueAsync()
    {
        lock (_lock)
        {
            _issued++;
            _mostConcurrent = Math.Max(_mostConcurrent, ++_concurrent);
        }

        await Task.Delay(20);
        lock (_lock)
        {
            _concurrent--;
            return StubServer.Json($$"""{ "access_token": "token-{{_now.Ticks}}-{{_issued}}", "expires_in": 3600, "token_type": "Bearer" }""");
        }
    }
}
