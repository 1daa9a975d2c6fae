using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests.SignIn;

/// <summary>Many requests that need a token at once, and servers that say odd things about how long one lives.</summary>
public sealed class TokenStormTests
{
    private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private int _asked;

    [Theory]
    [InlineData("0")]
    [InlineData("-3600")]
    [InlineData("1")]
    [InlineData("0.001")]
    [InlineData("1e300")]
    [InlineData("99999999999999999999999999")]
    [InlineData("\"soon\"")]
    [InlineData("\"3600\"")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("true")]
    public async Task A_life_that_is_short_negative_or_absurd_does_not_hammer(string life)
    {
        using OrchSession session = Open(_ => Token(life));
        await session.StartAsync(new ListLog(), CancellationToken.None);

        for (int i = 0; i < 100; i++)
        {
            await session.Tokens.GetTokenAsync(null, CancellationToken.None);
            _now += TimeSpan.FromMilliseconds(100);
        }

        Assert.Equal(1, _asked);
    }

    [Fact]
    public async Task A_clock_that_is_behind_the_server_does_not_hammer()
    {
        using OrchSession session = Open(_ => StubServer.Json($$"""{ "access_token": "{{Jwt(_now.AddHours(-2))}}" }"""));
        await session.StartAsync(new ListLog(), CancellationToken.None);

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => session.Tokens.GetTokenAsync(null, CancellationToken.None)));

        Assert.Equal(1, _asked);
    }

    [Fact]
    public async Task Refusals_in_numbers_are_one_renewal_even_where_it_fails()
    {
        using OrchSession session = Open(n => n == 1 ? Token("3600") : StubServer.Json("""{ "error": "invalid_client" }""", HttpStatusCode.BadRequest));
        await session.StartAsync(new ListLog(), CancellationToken.None);

        IReadOnlyList<string> ids = await FailAsync(session, 200);

        Assert.Equal(2, _asked);
        Assert.Equal([SignInErrorId.ClientRefused], ids.Distinct());
        _now += TimeSpan.FromSeconds(6);
        await FailAsync(session, 200);
        Assert.Equal(3, _asked);
    }

    [Fact]
    public async Task A_server_that_refuses_every_token_is_not_asked_for_one_after_another()
    {
        using OrchSession session = Open(n => Token("3600", n));
        await session.StartAsync(new ListLog(), CancellationToken.None);

        for (int round = 0; round < 10; round++)
        {
            Assert.Equal([OrchErrorId.NotSignedIn], (await FailAsync(session, 20)).Distinct());
        }

        Assert.Equal(2, _asked);
        _now += TimeSpan.FromSeconds(31);
        await FailAsync(session, 20);
        Assert.Equal(3, _asked);
    }

    [Fact]
    public async Task A_token_that_ended_while_the_identity_server_is_down_is_asked_for_now_and_then()
    {
        using OrchSession session = Open(n => n == 1 ? Token("3600") : throw new HttpRequestException("down"));
        await session.StartAsync(new ListLog(), CancellationToken.None);
        _now += TimeSpan.FromHours(2);

        IReadOnlyList<string> ids = await FailAsync(session, 100);

        Assert.Equal([OrchErrorId.ConnectionFailed], ids.Distinct());
        Assert.InRange(_asked, 2, 3);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("{}")]
    [InlineData("[\"a\"]")]
    [InlineData("\"a\\r\\nX-Evil: 1\"")]
    [InlineData("\"tök\"")]
    [InlineData("\"Bearer abc\"")]
    [InlineData("null")]
    public async Task A_token_that_is_none_is_said_to_be(string token)
    {
        using OrchSession session = Open(_ => StubServer.Json($$"""{ "access_token": {{token}}, "expires_in": 3600 }"""));

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => session.StartAsync(new ListLog(), CancellationToken.None));

        Assert.Equal(SignInErrorId.SignInFailed, e.ErrorId);
    }

    private static HttpResponseMessage Token(string life, int number = 0) => StubServer.Json($$"""{ "access_token": "token-{{number}}", "expires_in": {{life}} }""");

    private static string Jwt(DateTimeOffset end) =>
        "e30." + Pkce.Base64Url(System.Text.Encoding.UTF8.GetBytes($$"""{ "exp": {{end.ToUnixTimeSeconds()}} }""")) + ".x";

    private static async Task<IReadOnlyList<string>> FailAsync(OrchSession session, int requests) =>
        await Task.WhenAll(Enumerable.Range(0, requests).Select(async _ => (await Assert.ThrowsAsync<OrchApiException>(() =>
            session.Client.GetAsync<User>(new OrchRequest(UserOperations.Get), new ListLog(), CancellationToken.None))).ErrorId));

    private OrchSession Open(Func<int, HttpResponseMessage> answer)
    {
        StubServer server = new(async (request, _, token) =>
        {
            await Task.Delay(5, token);
            return request.RequestUri!.AbsolutePath.EndsWith("/connect/token", StringComparison.Ordinal)
                ? answer(Interlocked.Increment(ref _asked))
                : StubServer.Json("{}", HttpStatusCode.Unauthorized);
        });
        return Client.SignIn.Open(
            new SignInOptions { Way = SignInWay.ClientSecret, Uri = new Uri("https://orch.example/acme/Prod"), ClientId = "app", Secret = Client.Secret.Protect("secret"), DirectTokenRequest = true },
            new OrchTransport(server) { Now = () => _now, Delay = (_, _) => Task.CompletedTask, Jitter = () => 0 });
    }
}
