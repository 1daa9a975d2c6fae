using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests.SignIn;

/// <summary>The browser's way, end to end against a real OpenID provider: a client that follows the redirects is the browser.</summary>
public sealed class BrowserSignInTests(OidcProvider provider) : IClassFixture<OidcProvider>
{
    private DateTimeOffset _now = DateTimeOffset.UtcNow;

    [Fact]
    [Needs(Need.Extra)]
    public async Task A_person_signs_in()
    {
        TestBrowser browser = new();
        ListLog log = new();
        using OrchSession session = Open(browser);

        await session.StartAsync(log, CancellationToken.None);
        await browser.Done;
        User? user = await session.Client.GetAsync<User>(new OrchRequest(UserOperations.GetCurrentUser), log, CancellationToken.None);

        Assert.Equal("alice", user?.UserName);
        Assert.Contains("You are signed in", browser.LastPage, StringComparison.Ordinal);
        Dictionary<string, string> asked = LoopbackListener.ParseQuery(browser.Visited[0].Query);
        Assert.Equal("S256", asked["code_challenge_method"]);
        Assert.Equal(provider.Redirect.OriginalString, asked["redirect_uri"]);
        Assert.DoesNotContain("code_verifier", asked.Keys);
    }

    [Fact]
    public void The_organization_is_named_to_the_page()
    {
        OrchAddress address = OrchAddress.Resolve(null, "acme", "Prod");
        IdentityAddress identity = IdentityAddress.Of(address, null);

        Assert.Equal("https://cloud.uipath.com/identity_/connect/authorize", identity.Authorize.AbsoluteUri);
        Assert.Equal("acme", identity.Organization);
    }

    [Fact]
    [Needs(Need.Extra)]
    public async Task A_token_is_renewed_ahead_of_its_end_once_and_the_refresh_token_rotates()
    {
        using OrchSession session = Open(new TestBrowser());
        await session.StartAsync(new ListLog(), CancellationToken.None);
        string? first = await session.Tokens.GetTokenAsync(null, CancellationToken.None);
        int before = await provider.TokenRequestsAsync();

        // Three hours, in simulated time: each renewal spends the refresh token of the one before.
        for (int hour = 1; hour <= 3; hour++)
        {
            _now += TimeSpan.FromMinutes(56);
            string?[] tokens = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => session.Tokens.GetTokenAsync(null, CancellationToken.None)));
            Assert.Single(tokens.Distinct());
            Assert.NotEqual(first, tokens[0]);
            Assert.Equal(before + hour, await provider.TokenRequestsAsync());
        }

        await session.Client.GetAsync<User>(new OrchRequest(UserOperations.GetCurrentUser), new ListLog(), CancellationToken.None);
    }

    [Fact]
    [Needs(Need.Extra)]
    public async Task A_request_that_is_given_up_loses_no_refresh_token()
    {
        using OrchSession session = Open(new TestBrowser());
        await session.StartAsync(new ListLog(), CancellationToken.None);
        _now += TimeSpan.FromMinutes(56);
        using CancellationTokenSource stop = new();
        Task<string?> given = session.Tokens.GetTokenAsync(null, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);

        Assert.NotNull(await session.Tokens.GetTokenAsync(null, CancellationToken.None));
        _now += TimeSpan.FromMinutes(56);
        Assert.NotNull(await session.Tokens.GetTokenAsync(null, CancellationToken.None));
    }

    [Fact]
    [Needs(Need.Extra)]
    public async Task A_sign_in_that_was_ended_says_so()
    {
        using OrchSession session = Open(new TestBrowser(), store: new MemoryStore(out MemoryStore kept));
        await session.StartAsync(new ListLog(), CancellationToken.None);
        await provider.EndAsync(kept.Token!);
        _now += TimeSpan.FromMinutes(58);

        // Five minutes ahead of its end it still opens doors; after it, nothing does.
        Assert.NotNull(await session.Tokens.GetTokenAsync(null, CancellationToken.None));
        _now += TimeSpan.FromMinutes(10);
        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => session.Tokens.GetTokenAsync(null, CancellationToken.None));

        Assert.Equal(SignInErrorId.SignInExpired, e.ErrorId);
        Assert.Contains("Connect-Orch", e.Next!, StringComparison.Ordinal);
    }

    [Fact]
    [Needs(Need.Extra)]
    public async Task A_remembered_sign_in_needs_no_browser()
    {
        using OrchSession first = Open(new TestBrowser(), store: new MemoryStore(out MemoryStore kept));
        await first.StartAsync(new ListLog(), CancellationToken.None);
        string before = kept.Token!;
        using OrchSession second = Open(new TestBrowser(change: _ => throw new InvalidOperationException("No browser is needed.")), store: kept);

        await second.StartAsync(new ListLog(), CancellationToken.None);
        _now += TimeSpan.FromMinutes(58);

        Assert.NotEqual(before, kept.Token);
        Assert.NotNull(await first.Tokens.GetTokenAsync(null, CancellationToken.None));
        Assert.NotNull(await second.Tokens.GetTokenAsync(null, CancellationToken.None));
    }

    [Fact]
    [Needs(Need.Extra)]
    public async Task An_answer_to_another_sign_in_is_not_used_and_the_wait_goes_on()
    {
        TestBrowser stranger = new(change: uri => new Uri(uri.AbsoluteUri.Replace("state=", "state=x", StringComparison.Ordinal)));
        TestBrowser browser = new();
        using OrchSession session = Client.SignIn.Open(Options("person-app", null, string.Empty, OpenBoth, TimeSpan.FromSeconds(20)), Transport());

        await session.StartAsync(new ListLog(), CancellationToken.None);
        await browser.Done;

        Assert.Contains("not the sign-in", stranger.LastPage, StringComparison.Ordinal);
        Assert.Contains("You are signed in", browser.LastPage, StringComparison.Ordinal);

        bool OpenBoth(Uri page)
        {
            stranger.Open(page);
            stranger.Done.Wait(TimeSpan.FromSeconds(20));
            return browser.Open(page);
        }
    }

    [Fact]
    [Needs(Need.Extra)]
    public async Task A_browser_that_brings_only_other_answers_is_waited_for_to_the_end()
    {
        TestBrowser stranger = new(change: uri => new Uri(uri.AbsoluteUri.Replace("state=", "old=", StringComparison.Ordinal)));
        int before = await provider.TokenRequestsAsync();
        using OrchSession session = Client.SignIn.Open(Options("person-app", null, string.Empty, stranger.Open, TimeSpan.FromSeconds(3)), Transport());

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => session.StartAsync(new ListLog(), CancellationToken.None));

        Assert.Equal(SignInErrorId.SignInTimeout, e.ErrorId);
        Assert.Contains("another sign-in", e.Message, StringComparison.Ordinal);
        Assert.Equal(before, await provider.TokenRequestsAsync());
    }

    [Fact]
    [Needs(Need.Extra)]
    public async Task A_wrong_code_is_refused_and_not_repeated()
    {
        TestBrowser browser = new(change: uri => new Uri(uri.AbsoluteUri.Replace("code=", "code=canary", StringComparison.Ordinal)));

        OrchApiException e = await FailAsync(browser);

        Assert.Equal(SignInErrorId.CodeRefused, e.ErrorId);
        Assert.DoesNotContain("canary", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Needs(Need.Extra)]
    public async Task A_user_may_cancel()
    {
        TestBrowser browser = new(cancel: true);

        OrchApiException e = await FailAsync(browser);

        Assert.Equal(SignInErrorId.SignInCancelled, e.ErrorId);
        Assert.Contains("You are not signed in", browser.LastPage, StringComparison.Ordinal);
    }

    [Theory]
    [Needs(Need.Extra)]
    [InlineData("nobody", null, "OR.Robots", SignInErrorId.ClientRefused)]
    [InlineData("narrow-app", null, "OR.Robots", SignInErrorId.ScopeNotGranted)]
    [InlineData("person-app", "http://localhost:8499/another", "OR.Robots", SignInErrorId.RedirectNotRegistered)]
    public async Task What_the_server_refuses_at_the_door_is_said_before_the_browser_opens(string clientId, string? redirect, string scope, string errorId)
    {
        TestBrowser browser = new();

        OrchApiException e = await FailAsync(browser, clientId, redirect is null ? null : new Uri(redirect), scope);

        Assert.Equal(errorId, e.ErrorId);
        Assert.NotEmpty(e.Next!);
        Assert.Empty(browser.Visited);
    }

    [Fact]
    [Needs(Need.Extra)]
    public async Task An_application_with_a_secret_is_the_wrong_one_for_the_browser()
    {
        OrchApiException e = await FailAsync(new TestBrowser(), "secret-person-app");

        Assert.Equal(SignInErrorId.WrongApplicationType, e.ErrorId);
        Assert.Contains("non-confidential", e.Next!, StringComparison.Ordinal);
    }

    [Fact]
    [Needs(Need.Extra)]
    public async Task A_browser_that_never_comes_back_is_not_waited_for_forever()
    {
        using OrchSession session = Client.SignIn.Open(Options("person-app", null, string.Empty, _ => true, TimeSpan.FromMilliseconds(300)), Transport());

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => session.StartAsync(new ListLog(), CancellationToken.None));

        Assert.Equal(SignInErrorId.SignInTimeout, e.ErrorId);
        Assert.Contains(provider.Redirect.OriginalString, e.Next!, StringComparison.Ordinal);
    }

    [Fact]
    [Needs(Need.Extra)]
    public async Task Waiting_for_the_browser_can_be_stopped()
    {
        using CancellationTokenSource stop = new();
        using OrchSession session = Client.SignIn.Open(Options("person-app", null, string.Empty, _ => { stop.CancelAfter(100); return true; }, TimeSpan.FromMinutes(3)), Transport());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.StartAsync(new ListLog(), stop.Token));
    }

    [Fact]
    [Needs(Need.Extra)]
    public async Task A_port_that_is_taken_is_said_to_be()
    {
        using TcpListener other = new(IPAddress.Loopback, 0);
        other.Start();

        OrchApiException e = await FailAsync(new TestBrowser(), redirect: new Uri($"http://localhost:{((IPEndPoint)other.LocalEndpoint).Port}/signed-in"));

        Assert.Equal(SignInErrorId.RedirectUnusable, e.ErrorId);
    }

    [Theory]
    [InlineData("https://localhost:8400/")]
    [InlineData("http://example.com:8400/")]
    public async Task A_redirect_to_elsewhere_is_refused(string redirect)
    {
        OrchApiException e = await FailAsync(new TestBrowser(), redirect: new Uri(redirect));

        Assert.Equal(SignInErrorId.RedirectUnusable, e.ErrorId);
    }

    [Fact]
    [Needs(Need.Extra)]
    public async Task Without_a_browser_the_address_is_shown()
    {
        ListLog log = new();
        using OrchSession session = Client.SignIn.Open(Options("person-app", null, string.Empty, null, TimeSpan.FromMilliseconds(300)), Transport());

        await Assert.ThrowsAsync<OrchApiException>(() => session.StartAsync(log, CancellationToken.None));

        Assert.Contains(log.Lines, notice => notice.Contains("/identity/connect/authorize?", StringComparison.Ordinal));
    }

    private async Task<OrchApiException> FailAsync(TestBrowser browser, string clientId = "person-app", Uri? redirect = null, string scope = "")
    {
        using OrchSession session = Client.SignIn.Open(Options(clientId, redirect, scope, browser.Open, TimeSpan.FromSeconds(20)), Transport());
        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => session.StartAsync(new ListLog(), CancellationToken.None));
        await browser.Done;
        return e;
    }

    private OrchSession Open(TestBrowser browser, MemoryStore? store = null) =>
        Client.SignIn.Open(Options("person-app", null, string.Empty, browser.Open, TimeSpan.FromSeconds(20)), Transport(), store);

    private OrchTransport Transport() =>
        provider.Authority.Length == 0 ? new OrchTransport() : new OrchTransport(provider.Network.Open().Handler) { Now = () => _now };

    private SignInOptions Options(string clientId, Uri? redirect, string scope, Func<Uri, bool>? open, TimeSpan timeout) => new()
    {
        Way = SignInWay.Browser,
        Uri = provider.Address,
        ClientId = clientId,
        Scope = scope,
        RedirectUri = redirect ?? provider.Redirect,
        OpenBrowser = open,
        BrowserTimeout = timeout,
    };

    private sealed class MemoryStore : IRefreshTokenStore, IDisposable
    {
        private readonly SemaphoreSlim _lock = new(1);

        public MemoryStore(out MemoryStore self) => self = this;

        public string? Token { get; private set; }

        public IDisposable Lock()
        {
            Assert.True(_lock.Wait(10_000));
            return new Turn(_lock);
        }

        public string? Read() => Token;

        public void Write(string refreshToken) => Token = refreshToken;

        public void Clear() => Token = null;

        public void Dispose() => _lock.Dispose();

        private sealed class Turn(SemaphoreSlim turn) : IDisposable
        {
            public void Dispose() => turn.Release();
        }
    }
}
