using System;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests.SignIn;

/// <summary>What people paste, and what stands between them and a server: each has its own error, and is asked once.</summary>
public sealed class SignInTextTests
{
    /// <summary>A host for each test: MSAL remembers the description of an identity server for as long as the process lives.</summary>
    private readonly string _host = Guid.NewGuid().ToString("N") + ".example";

    [Theory]
    [InlineData("abc\r\n", "line end")]
    [InlineData("abc\ndef", "line end")]
    [InlineData("Bearer abc", "begins with 'Bearer'")]
    [InlineData(" bearer abc", "begins with 'Bearer'")]
    [InlineData("\"abc\"", "quotation marks")]
    [InlineData("abc def", "a space")]
    [InlineData("abc\u200b", "no token has")]
    [InlineData("  ", "empty")]
    public void A_token_with_something_around_it_is_refused_unsent(string token, string words)
    {
        SetupException e = Assert.Throws<SetupException>(() => Open(new SignInOptions { Uri = new Uri("https://orch.example/"), Secret = Client.Secret.Protect(token) }));

        Assert.Equal(SetupException.InvalidToken, e.ErrorId);
        Assert.Contains(words, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("abc", e.Message + e.Next, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://orch.example/", null, "Прод", SetupException.InvalidTenant)]
    [InlineData("https://orch.example/", null, "本番", SetupException.InvalidTenant)]
    [InlineData("https://orch.example/", null, "Prod\r\nX-Evil: 1", SetupException.InvalidTenant)]
    [InlineData("https://orch.example/", "acme\n", "Prod", SetupException.InvalidTenant)]
    [InlineData("https://orch.example/", "..", "Prod", SetupException.InvalidTenant)]
    [InlineData("https://orch.example/", "acme", ".", SetupException.InvalidTenant)]
    [InlineData("https://ana:pw@orch.example/", null, "Prod", SetupException.AddressHasPassword)]
    [InlineData("http://ana@localhost/", null, "Prod", SetupException.AddressHasPassword)]
    public void A_name_or_address_that_cannot_be_sent_is_refused(string uri, string? organization, string tenant, string errorId)
    {
        SetupException e = Assert.Throws<SetupException>(() => OrchAddress.Resolve(new Uri(uri), organization, tenant));

        Assert.Equal(errorId, e.ErrorId);
        Assert.DoesNotContain("pw", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(e.Message, char.IsControl);
    }

    [Fact]
    public void A_tenant_in_another_script_is_fine_where_the_path_names_it() =>
        Assert.Equal("https://cloud.uipath.com/acme/%D0%9F%D1%80%D0%BE%D0%B4/orchestrator_/", OrchAddress.Resolve(null, "acme", "Прод").Root.AbsoluteUri);

    [Theory]
    [InlineData("proxy.acme.com:8080", "http://proxy.acme.com:8080")]
    [InlineData("proxy", "http://proxy")]
    [InlineData("10.0.0.1:3128", "http://10.0.0.1:3128")]
    [InlineData("ftp://proxy", "http://")]
    public void A_proxy_without_its_scheme_is_refused(string proxy, string next)
    {
        NetworkOptions network = new() { Proxy = new Uri(proxy, UriKind.RelativeOrAbsolute) };

        SetupException e = Assert.Throws<SetupException>(() => network.Open());

        Assert.Equal(SetupException.InvalidProxy, e.ErrorId);
        Assert.Contains(next, e.Next, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_in_the_proxys_address_is_refused() =>
        Assert.Equal(SetupException.AddressHasPassword, Assert.Throws<SetupException>(() => new NetworkOptions { Proxy = new Uri("http://ana:pw@proxy:8080") }.Open()).ErrorId);

    [Theory]
    [InlineData(302, "https://orch.example/login?code=canary", null, OrchErrorId.NotAnApiAnswer, "https://orch.example/login")]
    [InlineData(307, "/account/login?returnUrl=canary", null, OrchErrorId.NotAnApiAnswer, "/account/login")]
    [InlineData(429, null, 3600, OrchErrorId.TooManyRequests, "3600 s")]
    public async Task What_a_server_answers_is_told_after_one_request(int status, string? location, int? wait, string errorId, string words)
    {
        StubServer server = new((_, _) => Answer(status, location, wait));
        using OrchSession session = server.Connect();

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => session.Client.GetAsync<User>(new OrchRequest(UserOperations.GetCurrentUser), new ListLog(), CancellationToken.None));

        Assert.Equal(errorId, e.ErrorId);
        Assert.Contains(words, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", e.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(SignInWay.ClientSecret, true, 302, "https://sso.example/login?x=canary", null, SignInErrorId.IdentityNotFound, "https://sso.example/login")]
    [InlineData(SignInWay.ClientSecret, true, 429, null, 3600, OrchErrorId.TooManyRequests, "3600 s")]
    [InlineData(SignInWay.ClientSecret, true, 503, null, null, OrchErrorId.ServerError, "in a minute")]
    [InlineData(SignInWay.ClientSecret, false, 302, "https://sso.example/login?x=canary", null, SignInErrorId.IdentityNotFound, "https://sso.example/login")]
    [InlineData(SignInWay.ClientSecret, false, 429, null, 3600, OrchErrorId.TooManyRequests, "3600 s")]
    [InlineData(SignInWay.Password, false, 302, "/login", null, SignInErrorId.IdentityNotFound, "/login")]
    [InlineData(SignInWay.Password, false, 429, null, 3600, OrchErrorId.TooManyRequests, "3600 s")]
    [InlineData(SignInWay.Password, false, 500, null, null, OrchErrorId.ServerError, "in a minute")]
    internal async Task What_an_identity_server_answers_is_told_at_once(SignInWay way, bool direct, int status, string? location, int? wait, string errorId, string words)
    {
        StubServer server = new((_, _) => Answer(status, location, wait));
        using OrchSession session = Open(Options(way, direct), server);

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => session.StartAsync(new ListLog(), CancellationToken.None));

        Assert.Equal(errorId, e.ErrorId);
        Assert.Contains(words, e.Message + e.Next, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", e.Message, StringComparison.Ordinal);
        Assert.InRange(server.Requests.Count, 1, 2);
    }

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("")]
    public async Task Https_to_a_port_that_speaks_http_is_told_after_one_connection(string answer)
    {
        using TcpListener plain = new(IPAddress.Loopback, 0);
        plain.Start();
        int connections = 0;
        _ = AnswerAsync();
        using OrchSession session = Client.SignIn.Open(new SignInOptions
        {
            Uri = new Uri($"https://127.0.0.1:{((IPEndPoint)plain.LocalEndpoint).Port}/"),
            Secret = Client.Secret.Protect("token"),
            Network = new NetworkOptions { NoProxy = true },
        });

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => session.Client.GetAsync<User>(new OrchRequest(UserOperations.GetCurrentUser), new ListLog(), CancellationToken.None));

        Assert.Equal(OrchErrorId.EncryptionFailed, e.ErrorId);
        Assert.Contains("http://", e.Message, StringComparison.Ordinal);
        Assert.Equal(1, connections);

        async Task AnswerAsync()
        {
            while (true)
            {
                using TcpClient client = await plain.AcceptTcpClientAsync();
                connections++;
                byte[] hello = new byte[512];
                _ = await client.GetStream().ReadAsync(hello);
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer));
            }
        }
    }

    [Theory]
    [InlineData("http://elsewhere.example/token")]
    [InlineData("https://elsewhere.example/token")]
    [InlineData("http://{host}/identity/connect/token")]
    [InlineData("https://{host}:8443/identity/connect/token")]
    public async Task A_description_that_names_another_address_gets_no_secret(string endpoint)
    {
        StubServer server = new((request, _) => request.Method == HttpMethod.Get
            ? StubServer.Json($$"""{ "issuer": "https://{{_host}}/identity", "token_endpoint": "{{endpoint.Replace("{host}", _host, StringComparison.Ordinal)}}", "authorization_endpoint": "https://{{_host}}/identity/connect/authorize" }""")
            : StubServer.Json("""{ "access_token": "stolen", "expires_in": 3600 }"""));
        using OrchSession session = Open(Options(SignInWay.ClientSecret, direct: false), server);

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => session.StartAsync(new ListLog(), CancellationToken.None));

        Assert.Equal(SignInErrorId.IdentityElsewhere, e.ErrorId);
        Assert.DoesNotContain(server.Bodies, body => body?.Contains("canary-secret", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("invalid_scope", SignInErrorId.ScopeNotGranted)]
    [InlineData("unauthorized_client", SignInErrorId.WrongApplicationType)]
    [InlineData("invalid_client", SignInErrorId.ClientRefused)]
    [InlineData("unsupported_grant_type", SignInErrorId.WrongApplicationType)]
    [InlineData("invalid_request", SignInErrorId.SignInFailed)]
    [InlineData("slow_down", SignInErrorId.SignInFailed)]
    public async Task A_refusal_is_understood_with_and_without_a_description(string error, string errorId)
    {
        foreach (string more in (string[])["", ", \"error_description\": \"no, canary-secret\"", ", \"error_description\": null", ", \"error_description\": 7"])
        {
            foreach (bool direct in (bool[])[false, true])
            {
                StubServer server = new((request, _) => request.Method == HttpMethod.Get
                    ? StubServer.Json($$"""{ "issuer": "https://{{_host}}/identity", "token_endpoint": "https://{{_host}}/identity/connect/token", "authorization_endpoint": "https://{{_host}}/identity/connect/authorize" }""")
                    : StubServer.Json($$"""{ "error": "{{error}}"{{more}} }""", HttpStatusCode.BadRequest));
                using OrchSession session = Open(Options(SignInWay.ClientSecret, direct), server);

                OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => session.StartAsync(new ListLog(), CancellationToken.None));

                Assert.Equal((direct, more, errorId), (direct, more, e.ErrorId));
                Assert.Contains(error, e.Message, StringComparison.Ordinal);
                Assert.DoesNotContain("canary", e.Message, StringComparison.Ordinal);
                Assert.DoesNotContain("network", e.Next!, StringComparison.Ordinal);
                Assert.Single(server.Requests, line => line.StartsWith("POST", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task An_answer_that_never_ends_is_given_up()
    {
        foreach (bool direct in (bool[])[false, true])
        {
            StubServer server = new((_, _) => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(new string(' ', 2_000_000), Encoding.UTF8, "application/json") });
            using OrchSession session = Open(Options(SignInWay.ClientSecret, direct), server);

            OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => session.StartAsync(new ListLog(), CancellationToken.None));

            Assert.Contains("1 MB", e.Message, StringComparison.Ordinal);
        }
    }

    private static HttpResponseMessage Answer(int status, string? location, int? wait)
    {
        HttpResponseMessage response = new((HttpStatusCode)status) { Content = new StringContent("<html>sign in</html>", Encoding.UTF8, "text/html") };
        response.Headers.Location = location is null ? null : new Uri(location, UriKind.RelativeOrAbsolute);
        response.Headers.RetryAfter = wait is int seconds ? new(TimeSpan.FromSeconds(seconds)) : null;
        return response;
    }

    private static OrchSession Open(SignInOptions options, StubServer? server = null) =>
        Client.SignIn.Open(options, new OrchTransport(server) { Delay = (_, _) => Task.CompletedTask });

    private SignInOptions Options(SignInWay way, bool direct) => new()
    {
        Way = way,
        Uri = new Uri($"https://{_host}/"),
        ClientId = "app",
        UserName = "ana",
        Secret = Client.Secret.Protect("canary-secret"),
        DirectTokenRequest = direct,
    };
}
