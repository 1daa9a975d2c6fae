using System;
using System.Net;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.Extensibility;

namespace Orchestrator.Client;

/// <summary>The only place that knows MSAL.</summary>
internal static class Msal
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static object Create(IdentityAddress identity, SignInOptions options, HttpClient http, Func<DateTimeOffset> now)
    {
        ConfidentialClientApplicationBuilder builder = ConfidentialClientApplicationBuilder.Create(options.ClientId)
            .WithOidcAuthority(identity.Authority.AbsoluteUri)
            .WithHttpClientFactory(new MsalHttpClients(http))
            .WithInstanceDiscovery(false);
        return (options.Certificate is { } certificate
            ? builder.WithClientAssertion((AssertionRequestOptions _) => Task.FromResult(ClientAssertion.Create(certificate, options.ClientId!, identity.Token, now())))
            : builder.WithClientSecret(Secret.Reveal(options.Secret!))).Build();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static async Task<IssuedToken> RequestAsync(object application, IdentityAddress identity, SignInOptions options, OrchTransport transport, CancellationToken cancellationToken)
    {
        OrchRequest request = new(HttpMethod.Post, identity.Token.AbsolutePath);
        try
        {
            DateTimeOffset sent = transport.Now();
            AuthenticationResult result = await Request(application, options).ExecuteAsync(cancellationToken).ConfigureAwait(false);
            TimeSpan life = result.ExpiresOn - DateTimeOffset.UtcNow;
            return new IssuedToken(result.AccessToken, sent, sent + life);
        }
        catch (MsalException e) when (Unreachable(e, cancellationToken) is { } cause)
        {
            throw ConnectionFailure.Explain(request, cause);
        }
        catch (MsalServiceException e) when (e.ErrorCode == "authority_validation_failed")
        {
            throw OAuthError.Create(
                SignInErrorId.IssuerMismatch,
                identity.Authority,
                $"The identity server that answers at {identity.Authority} calls itself by another address.",
                "Give the address that it calls itself by, with -Uri or -IdentityUri. Where that cannot be reached, -DirectTokenRequest asks this one without the check.");
        }
        catch (MsalServiceException e) when (e.StatusCode == 404 || e.ErrorCode is "oidc_failure" or "invalid_json" or "json_parse_failed" or "http_status_not_200" or "http_status_404")
        {
            throw Refused(e) ?? OAuthError.Create(
                SignInErrorId.IdentityNotFound,
                identity.Authority,
                $"{identity.Authority} does not answer as an identity server does.",
                "Check the address and the organization; where the identity server is elsewhere, give -IdentityUri.",
                status: e.StatusCode == 0 ? null : (HttpStatusCode)e.StatusCode);
        }
        catch (MsalServiceException e)
        {
            throw Refused(e) ?? Failed(e);
        }
        catch (MsalClientException e)
        {
            throw Failed(e);
        }
        catch (Exception e) when (ConnectionFailure.Is(e, cancellationToken))
        {
            throw ConnectionFailure.Explain(request, e);
        }

        OrchApiException? Refused(MsalServiceException e)
        {
            if (e.ErrorCode is not ("invalid_client" or "unauthorized_client" or "unsupported_grant_type" or "invalid_scope" or "invalid_target" or "invalid_grant" or "invalid_request"))
            {
                return null;
            }

            TimeSpan? skew = e.Headers?.Date is { } date ? transport.Now() - date : null;
            SignInFlow flow = new() { Way = options.Way, ClientId = options.ClientId, Scope = options.Scope };
            return OAuthError.Explain(flow, identity.Token, e.ErrorCode, Said(e), (HttpStatusCode)e.StatusCode, skew);
        }

        OrchApiException Failed(MsalException e) => OAuthError.Create(
            SignInErrorId.SignInFailed,
            identity.Token,
            "The sign-in failed.",
            "Test-OrchConnection looks at address, certificate, proxy and clock.",
            e.ErrorCode,
            Said(e));
    }

    /// <summary>The server's own words, without what MSAL says around them.</summary>
    private static string Said(MsalException exception)
    {
        const string mark = "Original exception: ";
        string text = exception.Message.Split('\n')[0].Trim();
        int at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? text : text.Substring(at + mark.Length);
    }

    private static AbstractAcquireTokenParameterBuilder<AcquireTokenForClientParameterBuilder> Request(object application, SignInOptions options)
    {
        // MSAL insists on a scope; the identity server gives all that the application has when none is named.
        string[] scopes = options.Scope.Length == 0 ? ["all"] : options.Scope.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return ((IConfidentialClientApplication)application)
            .AcquireTokenForClient(scopes)
            .WithForceRefresh(true)
            .OnBeforeTokenRequest(data =>
            {
                if (options.Scope.Length == 0)
                {
                    data.BodyParameters.Remove("scope");
                }

                return Task.CompletedTask;
            });
    }

    private static Exception? Unreachable(Exception exception, CancellationToken cancellationToken)
    {
        for (Exception? e = exception.InnerException; e is not null; e = e.InnerException)
        {
            if (ConnectionFailure.Is(e, cancellationToken))
            {
                return e;
            }

            if (e is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            {
                return new TimeoutException("No answer in time.");
            }
        }

        return null;
    }

    private sealed class MsalHttpClients(HttpClient http) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => http;
    }
}
