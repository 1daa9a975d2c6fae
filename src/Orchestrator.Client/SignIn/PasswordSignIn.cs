using System;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Orchestrator.Client;

/// <summary>User name and password, on servers that still take them: a standalone Orchestrator.</summary>
internal sealed class PasswordSignIn : IDisposable
{
    private static readonly TimeSpan s_life = TimeSpan.FromMinutes(30);

    private readonly SignInOptions _options;
    private readonly OrchTransport _transport;
    private readonly HttpClient _http;
    private readonly Uri _address;
    private readonly string? _tenant;

    public PasswordSignIn(OrchAddress address, SignInOptions options, OrchTransport transport)
    {
        _options = options;
        _transport = transport;
        _tenant = address.Tenant;
        _address = new Uri(address.Root, AccountOperations.Authenticate.Path.TrimStart('/'));
        _http = SignInWire.Open(transport, _address, Timeout.InfiniteTimeSpan);
    }

    public async Task<IssuedToken> GetAsync(IRequestLog? log, CancellationToken cancellationToken)
    {
        OrchRequest request = new(AccountOperations.Authenticate);
        JObject body = new()
        {
            ["tenancyName"] = _tenant,
            ["usernameOrEmailAddress"] = _options.UserName,
            ["password"] = Secret.Reveal(_options.Secret!),
        };
        try
        {
            using CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            timeout.CancelAfter(_transport.Timeout);
            using StringContent content = new(body.ToString(Formatting.None), Encoding.UTF8, "application/json");
            DateTimeOffset sent = _transport.Now();
            using HttpResponseMessage response = await _http.PostAsync(_address, content, timeout.Token).ConfigureAwait(false);
            string text = response.Content is null ? string.Empty : await response.Content.ReadAsStringAsync().ConfigureAwait(false);
            log?.Request($"POST {AccountOperations.Authenticate.Path}: {(int)response.StatusCode}");
            return Read(response, text, sent);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw ConnectionFailure.Explain(request, new TimeoutException("No answer in time.", e));
        }
        catch (Exception e) when (ConnectionFailure.Is(e, cancellationToken))
        {
            throw ConnectionFailure.Explain(request, e);
        }
    }

    public void Dispose() => _http.Dispose();

    private IssuedToken Read(HttpResponseMessage response, string text, DateTimeOffset sent)
    {
        if (response.IsSuccessStatusCode && Token(text) is { Length: > 0 } token)
        {
            // The token does not always say when it ends; half an hour is what servers come with.
            return new IssuedToken(token, sent, JsonWebToken.ExpiryOf(token) ?? sent + s_life);
        }

        if (OAuthError.Unavailable(_address, response.StatusCode, response.Headers, _transport.Now()) is { } unavailable)
        {
            throw unavailable;
        }

        if ((int)response.StatusCode is 404 or 405 || text.TrimStart().StartsWith("<", StringComparison.Ordinal))
        {
            throw OAuthError.Create(
                SignInErrorId.WrongApplicationType,
                _address,
                "This server does not take a user name and password.",
                "Use an external application (-ClientId), or a personal access token (-AccessToken). In the cloud there is no other way.",
                status: response.StatusCode);
        }

        string? said = ApiErrorBody.Read(text, response.Content?.Headers.ContentType?.MediaType).Message?.Replace(Secret.Reveal(_options.Secret!), "***");
        throw OAuthError.Create(
            SignInErrorId.PasswordRefused,
            _address,
            $"The server does not accept '{_options.UserName}' with this password in the tenant '{_tenant ?? "(none named)"}'.",
            "Check the user name, the password and -Tenant. Accounts of a directory cannot sign in this way.",
            description: said,
            status: response.StatusCode);
    }

    private static string? Token(string text)
    {
        try
        {
            return (string?)(JToken.Parse(text) as JObject)?["result"];
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidCastException)
        {
            return null;
        }
    }
}
