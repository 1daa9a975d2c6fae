using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Client;

/// <summary>The authorization code flow with PKCE, in the user's own browser. One attempt; refresh tokens are used once each.</summary>
internal sealed class BrowserSignIn(IdentityAddress identity, TokenEndpoint endpoint, SignInOptions options, IRefreshTokenStore? store)
{
    /// <summary>The areas that the module's cmdlets are about, and the right to stay signed in.</summary>
    public const string DefaultScope = "OR.Assets OR.Execution OR.Folders OR.Jobs OR.Monitoring OR.Queues OR.Robots OR.Tasks OR.Users offline_access";

    private static readonly string[] s_words = ["invalid_redirect_uri", "invalid_client", "unauthorized_client", "invalid_scope"];

    private readonly Uri _redirect = options.RedirectUri ?? SignInOptions.DefaultRedirectUri;

    public async Task<IssuedToken> SignInAsync(IRequestLog log, CancellationToken cancellationToken)
    {
        if (store is not null && await FromStoreAsync(store, cancellationToken).ConfigureAwait(false) is { } remembered)
        {
            log.Request("Signed in with the remembered token.");
            return remembered;
        }

        Pkce pkce = new();
        using LoopbackListener listener = LoopbackListener.Start(_redirect, pkce.IsState, cancellationToken);
        Uri page = Page(pkce);
        await CheckPageAsync(page, cancellationToken).ConfigureAwait(false);
        Open(page, log);
        using LoopbackVisit visit = await listener.WaitAsync(options.BrowserTimeout, cancellationToken).ConfigureAwait(false) ?? throw OAuthError.Create(
            SignInErrorId.SignInTimeout,
            identity.Authorize,
            $"The browser did not come back within {options.BrowserTimeout.TotalSeconds:0} s." + (listener.Strangers > 0 ? " What came belonged to another sign-in, and was not used: close old sign-in pages." : string.Empty),
            $"Sign in again and finish in the browser. If it shows an error instead of coming back, the application or its redirect address ({_redirect.OriginalString}) is not registered, or the account belongs to another organization.");
        try
        {
            IssuedToken token = await RedeemAsync(pkce, visit, log, cancellationToken).ConfigureAwait(false);
            await visit.AnswerAsync("200 OK", "You are signed in", "PowerShell has what it needs. You can close this page.", cancellationToken).ConfigureAwait(false);
            return token;
        }
        catch (OrchApiException e)
        {
            await visit.AnswerAsync("200 OK", "You are not signed in", e.Message + " " + e.Next, cancellationToken).ConfigureAwait(false);
            throw;
        }
    }

    public async Task<IssuedToken> RenewAsync(IssuedToken previous, CancellationToken cancellationToken)
    {
        if (store is not null)
        {
            using IDisposable turn = store.Lock();

            // Another process may have used the token that this one holds, and kept its successor.
            return await RefreshAsync(store.Read() ?? previous.RefreshToken, cancellationToken).ConfigureAwait(false);
        }

        return await RefreshAsync(previous.RefreshToken, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IssuedToken?> FromStoreAsync(IRefreshTokenStore kept, CancellationToken cancellationToken)
    {
        using IDisposable turn = kept.Lock();
        if (kept.Read() is not { } refreshToken)
        {
            return null;
        }

        try
        {
            return await RefreshAsync(refreshToken, cancellationToken).ConfigureAwait(false);
        }
        catch (OrchApiException e) when (e.ErrorId is SignInErrorId.SignInExpired or SignInErrorId.ScopeNotGranted)
        {
            kept.Clear();
            return null;
        }
    }

    private async Task<IssuedToken> RefreshAsync(string? refreshToken, CancellationToken cancellationToken)
    {
        SignInFlow flow = Flow(renewing: true);
        cancellationToken.ThrowIfCancellationRequested();
        if (refreshToken is null)
        {
            throw OAuthError.Create(
                SignInErrorId.SignInExpired,
                identity.Token,
                "The token has ended, and the identity server gave none to renew it with.",
                "Sign in again with Connect-Orch; with offline_access in -Scope the session is renewed by itself.");
        }

        // Not to be given up half way: the old token is spent once it is sent.
        IssuedToken token = await endpoint.RequestAsync(
            flow,
            new Dictionary<string, string> { ["grant_type"] = "refresh_token", ["refresh_token"] = refreshToken, ["client_id"] = options.ClientId! },
            null,
            CancellationToken.None).ConfigureAwait(false);
        token = token.RefreshToken is null ? new IssuedToken(token.AccessToken, token.IssuedOn, token.ExpiresOn, refreshToken) : token;
        store?.Write(token.RefreshToken!);
        return token;
    }

    private async Task<IssuedToken> RedeemAsync(Pkce pkce, LoopbackVisit visit, IRequestLog log, CancellationToken cancellationToken)
    {
        if (visit["error"] is { } error)
        {
            throw OAuthError.Explain(Flow(), identity.Authorize, error, visit["error_description"]);
        }

        IssuedToken token = await endpoint.RequestAsync(
            Flow(known: true),
            new Dictionary<string, string>
            {
                ["grant_type"] = "authorization_code",
                ["code"] = visit["code"] ?? string.Empty,
                ["redirect_uri"] = _redirect.OriginalString,
                ["client_id"] = options.ClientId!,
                ["code_verifier"] = pkce.Verifier,
            },
            log,
            cancellationToken).ConfigureAwait(false);
        if (store is not null && token.RefreshToken is { } refreshToken)
        {
            using IDisposable turn = store.Lock();
            store.Write(refreshToken);
        }

        return token;
    }

    private Uri Page(Pkce pkce)
    {
        List<(string Name, string Value)> query =
        [
            ("response_type", "code"),
            ("client_id", options.ClientId!),
            ("redirect_uri", _redirect.OriginalString),
            ("scope", Scope),
            ("state", pkce.State),
            ("code_challenge", pkce.Challenge),
            ("code_challenge_method", "S256"),
        ];
        if (identity.Organization is { } organization)
        {
            query.Add(("acr_values", "tenantName:" + organization));
        }

        return new Uri(identity.Authorize.AbsoluteUri + "?" + string.Join("&", query.Select(one => one.Name + "=" + Uri.EscapeDataString(one.Value))));
    }

    /// <summary>
    /// Asks for the page once before the browser does: what the server refuses at the door (the application, its redirect
    /// address, a scope) it tells the browser only, and this side would wait in vain.
    /// </summary>
    private async Task CheckPageAsync(Uri page, CancellationToken cancellationToken)
    {
        OrchRequest request = new(HttpMethod.Get, page.AbsolutePath);
        try
        {
            using CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            timeout.CancelAfter(endpoint.Transport.Timeout);
            using HttpRequestMessage message = new(HttpMethod.Get, page);
            message.Headers.TryAddWithoutValidation("Accept", "text/html");
            using HttpResponseMessage response = await endpoint.Http.SendAsync(message, timeout.Token).ConfigureAwait(false);
            if (response.Headers.Location is { } location)
            {
                location = new Uri(page, location);
                if (location.GetLeftPart(UriPartial.Path) == _redirect.GetLeftPart(UriPartial.Path)
                    && LoopbackListener.ParseQuery(location.Query) is { } said && said.TryGetValue("error", out string? error))
                {
                    throw OAuthError.Explain(Flow(), identity.Authorize, error, said.TryGetValue("error_description", out string? more) ? more : null);
                }
            }
            else if (response.StatusCode == HttpStatusCode.NotFound)
            {
                throw endpoint.NoIdentity(response.StatusCode);
            }
            else if ((int)response.StatusCode is >= 400 and < 500)
            {
                string text = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
                string word = s_words.FirstOrDefault(text.Contains)
                    ?? (text.IndexOf("redirect_uri", StringComparison.OrdinalIgnoreCase) >= 0 ? "invalid_redirect_uri" : "invalid_request");
                throw OAuthError.Explain(Flow(), identity.Authorize, word, null, response.StatusCode);
            }
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

    private void Open(Uri page, IRequestLog log)
    {
        if (options.OpenBrowser?.Invoke(page) == true)
        {
            log.Request("Waiting for the browser to come back from the sign-in page.");
            return;
        }

        log.Notice("To sign in, open this address in a browser on this machine: " + page.AbsoluteUri);
    }

    private string Scope => options.Scope.Length == 0 ? DefaultScope : options.Scope;

    private SignInFlow Flow(bool renewing = false, bool known = false) =>
        new() { Known = known, Way = SignInWay.Browser, ClientId = options.ClientId, Scope = Scope, RedirectUri = _redirect, Renewing = renewing };
}
