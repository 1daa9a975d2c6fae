using System;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests.SignIn;

/// <summary>Client credentials and passwords, end to end against a real OpenID provider.</summary>
public sealed class SignInTests(OidcProvider provider) : IClassFixture<OidcProvider>
{
    [Theory]
    [Needs(Need.Extra)]
    [InlineData(SignInWay.ClientSecret, false)]
    [InlineData(SignInWay.ClientSecret, true)]
    [InlineData(SignInWay.Certificate, false)]
    [InlineData(SignInWay.Certificate, true)]
    internal async Task An_application_signs_in(SignInWay way, bool direct)
    {
        using OrchSession session = Client.SignIn.Open(Options(way, direct));

        await session.StartAsync(new ListLog(), CancellationToken.None);
        await ReadAsync(session);

        Assert.InRange((session.ExpiresOn!.Value - DateTime.Now).TotalMinutes, 58, 61);
        Assert.Equal(way.ToString(), session.SignIn);
    }

    [Theory]
    [Needs(Need.Extra)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_revoked_token_is_renewed_once(bool direct)
    {
        using OrchSession session = Client.SignIn.Open(Options(SignInWay.ClientSecret, direct));
        await session.StartAsync(new ListLog(), CancellationToken.None);
        await provider.RevokeAsync((await session.Tokens.GetTokenAsync(null, CancellationToken.None))!);
        int before = await provider.TokenRequestsAsync();

        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => ReadAsync(session)));

        Assert.Equal(before + 1, await provider.TokenRequestsAsync());
    }

    [Theory]
    [Needs(Need.Extra)]
    [InlineData(SignInWay.ClientSecret, "confidential-app", "wrong", "", SignInErrorId.ClientRefused)]
    [InlineData(SignInWay.ClientSecret, "nobody", null, "", SignInErrorId.ClientRefused)]
    [InlineData(SignInWay.ClientSecret, "confidential-app", null, "OR.Users", SignInErrorId.ScopeNotGranted)]
    [InlineData(SignInWay.ClientSecret, "secret-person-app", null, "", SignInErrorId.WrongApplicationType)]
    [InlineData(SignInWay.Certificate, "confidential-app", null, "", SignInErrorId.ClientRefused)]
    internal async Task A_refusal_names_its_cause(SignInWay way, string clientId, string? secret, string scope, string errorId)
    {
        foreach (bool direct in (bool[])[false, true])
        {
            using OrchSession session = Client.SignIn.Open(Options(way, direct, clientId, secret, scope));

            OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => session.StartAsync(new ListLog(), CancellationToken.None));

            Assert.Equal((direct, errorId), (direct, e.ErrorId));
            Assert.Contains(clientId, e.Message, StringComparison.Ordinal);
            Assert.NotEmpty(e.Next!);
            Assert.DoesNotContain(provider.Secret, e.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    [Needs(Need.Extra)]
    public async Task A_wrong_clock_is_named()
    {
        foreach (bool direct in (bool[])[false, true])
        {
            OrchTransport transport = new(provider.Network.Open().Handler) { Now = () => DateTimeOffset.UtcNow.AddMinutes(-40) };
            using OrchSession session = Client.SignIn.Open(Options(SignInWay.Certificate, direct), transport);

            OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => session.StartAsync(new ListLog(), CancellationToken.None));

            Assert.Equal((direct, SignInErrorId.ClockSkew), (direct, e.ErrorId));
            Assert.Contains("40 min behind", e.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    [Needs(Need.Extra)]
    public async Task Scopes_that_were_granted_are_given()
    {
        using OrchSession session = Client.SignIn.Open(Options(SignInWay.ClientSecret, false, scope: "OR.Robots OR.Folders"));

        await session.StartAsync(new ListLog(), CancellationToken.None);

        await ReadAsync(session);
    }

    [Fact]
    [Needs(Need.Extra)]
    public async Task A_server_that_calls_itself_by_another_name_needs_the_switch()
    {
        Uri alias = new($"https://127.0.0.1:{provider.Address.Port}/");
        using OrchSession checking = Client.SignIn.Open(Options(SignInWay.ClientSecret, false, uri: alias));
        using OrchSession direct = Client.SignIn.Open(Options(SignInWay.ClientSecret, true, uri: alias));

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => checking.StartAsync(new ListLog(), CancellationToken.None));
        await direct.StartAsync(new ListLog(), CancellationToken.None);

        Assert.Equal(SignInErrorId.IssuerMismatch, e.ErrorId);
        Assert.Contains("-DirectTokenRequest", e.Next!, StringComparison.Ordinal);
    }

    [Theory]
    [Needs(Need.Extra)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_authority_that_nobody_trusts_is_refused(bool direct)
    {
        using OrchSession session = Client.SignIn.Open(Options(SignInWay.ClientSecret, direct, network: new NetworkOptions { NoProxy = true }));
        using OrchSession blind = Client.SignIn.Open(Options(SignInWay.ClientSecret, direct, network: new NetworkOptions { NoProxy = true, SkipCertificateCheck = true }));

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => session.StartAsync(new ListLog(), CancellationToken.None));
        await blind.StartAsync(new ListLog(), CancellationToken.None);

        Assert.Equal(OrchErrorId.CertificateRejected, e.ErrorId);
    }

    [Theory]
    [Needs(Need.Extra)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_address_without_an_identity_server_is_said_to_be_one(bool direct)
    {
        using OrchSession session = Client.SignIn.Open(Options(SignInWay.ClientSecret, direct, identity: new Uri(provider.Address, "elsewhere")));

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => session.StartAsync(new ListLog(), CancellationToken.None));

        Assert.Equal(SignInErrorId.IdentityNotFound, e.ErrorId);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_proxy_that_wants_an_account_says_so(bool direct)
    {
        using TcpListener proxy = new(IPAddress.Loopback, 0);
        proxy.Start();
        _ = RefuseAsync(proxy);
        NetworkOptions network = new() { Proxy = new Uri($"http://127.0.0.1:{((IPEndPoint)proxy.LocalEndpoint).Port}") };
        using OrchSession session = Client.SignIn.Open(Options(SignInWay.ClientSecret, direct, uri: new Uri("https://orch.example/"), network: network));

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => session.StartAsync(new ListLog(), CancellationToken.None));

        Assert.Equal(OrchErrorId.ProxyRefused, e.ErrorId);
    }

    [Fact]
    [Needs(Need.Extra)]
    public async Task A_user_signs_in_with_a_password()
    {
        using OrchSession session = Client.SignIn.Open(Options(SignInWay.Password, false));
        using OrchSession wrong = Client.SignIn.Open(Options(SignInWay.Password, false, secret: "canary-wrong"));

        await session.StartAsync(new ListLog(), CancellationToken.None);
        await ReadAsync(session);
        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => wrong.StartAsync(new ListLog(), CancellationToken.None));

        Assert.Equal(SignInErrorId.PasswordRefused, e.ErrorId);
        Assert.Contains("'admin'", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", e.ToString() + e.Next, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_secret_is_not_sent_in_the_clear_over_a_network(bool direct)
    {
        SignInOptions options = Options(SignInWay.ClientSecret, direct, uri: new Uri("https://orch.example/"), identity: new Uri("http://orch.example/identity"), network: new NetworkOptions());

        Assert.Contains("not encrypted", Assert.Throws<ArgumentException>(() => Client.SignIn.Open(options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_identity_server_without_encryption_is_not_asked()
    {
        SignInOptions options = new()
        {
            Way = SignInWay.ClientSecret,
            Uri = new Uri("http://127.0.0.1:9/"),
            ClientId = "app",
            Secret = Client.Secret.Protect("secret"),
        };
        using OrchSession session = Client.SignIn.Open(options);

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => session.StartAsync(new ListLog(), CancellationToken.None));

        Assert.Equal(SignInErrorId.EncryptionRequired, e.ErrorId);
    }

    private static async Task RefuseAsync(TcpListener proxy)
    {
        while (true)
        {
            using TcpClient client = await proxy.AcceptTcpClientAsync();
            byte[] buffer = new byte[4096];
            _ = await client.GetStream().ReadAtLeastAsync(buffer, 1);
            await client.GetStream().WriteAsync("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
        }
    }

    private static Task<User?> ReadAsync(OrchSession session) =>
        session.Client.GetAsync<User>(new OrchRequest(UserOperations.Get), new ListLog(), CancellationToken.None);

    private SignInOptions Options(
        SignInWay way, bool direct, string? clientId = null, string? secret = null, string scope = "", Uri? uri = null, Uri? identity = null, NetworkOptions? network = null) => new()
        {
            Way = way,
            Uri = uri ?? provider.Address,
            Tenant = "Default",
            ClientId = clientId ?? (way == SignInWay.Certificate ? "certificate-app" : "confidential-app"),
            Secret = Client.Secret.Protect(secret ?? (way == SignInWay.Password ? provider.Password : provider.Secret)),
            UserName = "admin",
            Certificate = way == SignInWay.Certificate ? provider.Certificate : null,
            Scope = scope,
            IdentityUri = identity,
            DirectTokenRequest = direct,
            Network = network ?? provider.Network,
        };
}
