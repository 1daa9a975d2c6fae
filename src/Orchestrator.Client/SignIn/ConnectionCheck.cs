using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Orchestrator.Client;

/// <summary>Looks at a connection from the outside in: the address first, what a token opens last.</summary>
internal sealed class ConnectionCheck(OrchAddress address, IdentityAddress identity, OrchTransport transport, OrchSession? session) : IDisposable
{
    private const string Passed = "Passed";
    private const string Warning = "Warning";
    private const string Failed = "Failed";
    private const string Skipped = "Skipped";

    private readonly HttpClient _http = new(transport.Handler, disposeHandler: false) { Timeout = transport.Timeout };

    public void Dispose() => _http.Dispose();

    /// <summary>The checks that need no account.</summary>
    public async Task<IReadOnlyList<OrchConnectionCheck>> OutsideAsync(CancellationToken cancellationToken)
    {
        try
        {
            using HttpRequestMessage request = new(HttpMethod.Get, new Uri(address.Root, StatusOperations.Get.Path.TrimStart('/')));
            using HttpResponseMessage response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            return
            [
                new("Address", Passed, $"{address.Root} answers."),
                Certificate(),
                Clock(response.Headers.Date),
                await IdentityAsync(cancellationToken).ConfigureAwait(false),
            ];
        }
        catch (Exception e) when (IsFailure(e, cancellationToken))
        {
            OrchApiException cause = Explain(e);
            bool certificate = cause.ErrorId == OrchErrorId.CertificateRejected;
            OrchConnectionCheck first = certificate
                ? new("Address", Passed, $"{address.Root.Host} is there.")
                : new("Address", Failed, cause.Message, Fix(cause));
            OrchConnectionCheck second = certificate
                ? new("Certificate", Failed, cause.Message, "Trust the certificate authority on this machine, or give it with -CertificateAuthority; or use the name that the certificate is for.")
                : NotReached("Certificate");
            return [first, second, NotReached("Clock"), NotReached("Identity")];
        }
    }

    /// <summary>The checks of a session: its token, its user, and what they may see.</summary>
    public static async Task<IReadOnlyList<OrchConnectionCheck>> InsideAsync(OrchSession session, IRequestLog log, CancellationToken cancellationToken)
    {
        List<OrchConnectionCheck> checks = [];
        string? access;
        try
        {
            access = await session.Tokens.GetTokenAsync(null, cancellationToken).ConfigureAwait(false);
        }
        catch (OrchApiException e)
        {
            return [new("Token", Failed, e.Message, e.Next ?? "Sign in again with Connect-Orch."), NotReached("User"), NotReached("WebApi"), NotReached("Folders")];
        }

        checks.Add(Token(session, access ?? string.Empty));
        checks.Add(await AskAsync(
            "User",
            async token =>
            {
                User? user = await session.Client.GetAsync<User>(new OrchRequest(UserOperations.GetCurrentUser), log, token).ConfigureAwait(false);
                return user?.UserName ?? "The account has no user name.";
            },
            // An application has no user, and a token may lack the scope to ask for it.
            e => e.StatusCode is { } status && (int)status is 400 or 403 or 404 or 409
                ? new("User", Passed, "An application, or an account that may not read its own name.")
                : new("User", Failed, e.Message, "The token is not accepted: it is wrong, expired, revoked, or meant for another organization or tenant. Sign in again with Connect-Orch, and check -Organization and -Tenant."),
            cancellationToken).ConfigureAwait(false));
        checks.Add(session.WebApiVersion is int version
            ? new("WebApi", Passed, string.Format(CultureInfo.InvariantCulture, "Web API {0}.", version))
            : new("WebApi", Warning, "The server does not tell its version.", "Check that the address is Orchestrator's and not the portal's."));
        checks.Add(await AskAsync(
            "Folders",
            async token =>
            {
                JObject? page = await ReadAsync(session, log, token).ConfigureAwait(false);
                long count = (long?)page?["@odata.count"] ?? (page?["value"] as JArray)?.Count ?? 0;
                return string.Format(CultureInfo.InvariantCulture, "{0} can be seen.", count);
            },
            e => new("Folders", (int?)e.StatusCode == 403 ? Warning : Failed, e.Message, "Give the account or application a role in the folders that it works in, and the scope OR.Folders.Read."),
            cancellationToken).ConfigureAwait(false));
        return checks;
    }

    private static async Task<JObject?> ReadAsync(OrchSession session, IRequestLog log, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await session.Client.SendAsync(new OrchRequest(FolderOperations.Get) { Query = "$top=1&$count=true" }, log, cancellationToken).ConfigureAwait(false);
        return Parse(await response.Content.ReadAsStringAsync().ConfigureAwait(false));
    }

    private static OrchConnectionCheck Token(OrchSession session, string token)
    {
        JObject? claims = JsonWebToken.ClaimsOf(token);
        List<string> said = [session.SignIn];
        Add("issued by", claims?["iss"]);
        Add("for", claims?["client_id"] ?? claims?["sub"]);
        Add("organization", claims?["prt_id"]);
        Add("scopes", claims?["scope"] ?? claims?["scp"]);
        DateTimeOffset? end = session.Tokens.ExpiresOn ?? JsonWebToken.ExpiryOf(token);
        if (end is null)
        {
            return new("Token", Passed, string.Join(", ", said) + ". It does not say when it ends.");
        }

        string text = string.Join(", ", said) + string.Format(CultureInfo.CurrentCulture, ", until {0:g}.", end.Value.LocalDateTime);
        return end > DateTimeOffset.UtcNow ? new("Token", Passed, text) : new("Token", Failed, text, "Sign in again with Connect-Orch.");

        void Add(string name, JToken? value)
        {
            string shown = value is JArray list ? string.Join(" ", list) : value?.ToString() ?? string.Empty;
            if (shown.Length > 0)
            {
                said.Add(name + " " + shown);
            }
        }
    }

    private static async Task<OrchConnectionCheck> AskAsync(string name, Func<CancellationToken, Task<string>> ask, Func<OrchApiException, OrchConnectionCheck> failed, CancellationToken cancellationToken)
    {
        try
        {
            return new(name, Passed, await ask(cancellationToken).ConfigureAwait(false));
        }
        catch (OrchApiException e)
        {
            return failed(e);
        }
    }

    private static OrchConnectionCheck NotReached(string name) => new(name, Skipped, "Not looked at, as what comes before it failed.");

    private OrchConnectionCheck Certificate() => session?.IsSandbox == true && transport.Handler is not HttpClientHandler
        ? new("Certificate", Skipped, "Nothing leaves this process.")
        : address.Root.Scheme != Uri.UriSchemeHttps
            ? new("Certificate", Warning, "The address is not encrypted.", "Use https:// where anybody else is on the way.")
            : session?.Options?.Network.SkipCertificateCheck == true
                ? new("Certificate", Warning, "The certificate is not checked.", "Leave -SkipCertificateCheck out, and give the authority with -CertificateAuthority.")
                : new("Certificate", Passed, "The certificate is trusted.");

    private OrchConnectionCheck Clock(DateTimeOffset? server)
    {
        if (server is null)
        {
            return new("Clock", Skipped, "The server does not tell its time.");
        }

        TimeSpan ahead = transport.Now() - server.Value;
        string text = string.Format(CultureInfo.InvariantCulture, "{0:0} s {1} the server's.", ahead.Duration().TotalSeconds, ahead < TimeSpan.Zero ? "behind" : "ahead of");
        return ahead.Duration() < TimeSpan.FromMinutes(2) ? new("Clock", Passed, text) : new("Clock", Failed, text, "Set the clock of this machine, for instance by turning time synchronisation on.");
    }

    private async Task<OrchConnectionCheck> IdentityAsync(CancellationToken cancellationToken)
    {
        const string name = "Identity";
        if (session?.IsSandbox == true)
        {
            return new(name, Skipped, "A sandbox issues its tokens itself.");
        }

        Uri description = new(identity.Authority.AbsoluteUri + "/.well-known/openid-configuration");
        try
        {
            using HttpResponseMessage response = await _http.GetAsync(description, cancellationToken).ConfigureAwait(false);
            string text = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
            string? issuer = response.IsSuccessStatusCode ? (string?)Parse(text)?["issuer"] : null;
            return issuer is null
                ? new(name, Warning, $"{identity.Authority} does not answer as an identity server does ({(int)response.StatusCode}).", "Give its address to Connect-Orch with -IdentityUri. A token from elsewhere works without it.")
                : Uri.TryCreate(issuer, UriKind.Absolute, out Uri? own) && own.GetLeftPart(UriPartial.Authority) == identity.Authority.GetLeftPart(UriPartial.Authority)
                    ? new(name, Passed, $"{issuer} issues tokens.")
                    : new(name, Warning, $"The identity server calls itself {issuer}.", "Use that address with -Uri or -IdentityUri, or ask for the token with -DirectTokenRequest.");
        }
        catch (Exception e) when (IsFailure(e, cancellationToken))
        {
            return new(name, Failed, Explain(e).Message, "Give its address to Connect-Orch with -IdentityUri.");
        }
    }

    private OrchApiException Explain(Exception exception) =>
        ConnectionFailure.Explain(new OrchRequest(HttpMethod.Get, address.Root.AbsolutePath), exception is OperationCanceledException ? new TimeoutException("No answer in time.", exception) : exception);

    private static bool IsFailure(Exception exception, CancellationToken cancellationToken) =>
        ConnectionFailure.Is(exception, cancellationToken) || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private static string Fix(OrchApiException cause) => cause.ErrorId switch
    {
        OrchErrorId.HostNotFound => "Check the address. Behind a proxy, give it with -Proxy.",
        OrchErrorId.ProxyRefused => "Give the proxy's account with -ProxyCredential or -ProxyUseDefaultCredential.",
        _ => "Check the network, the firewall and the proxy (-Proxy, -NoProxy).",
    };

    private static JObject? Parse(string text)
    {
        try
        {
            return JObject.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
