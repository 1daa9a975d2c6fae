using System;
using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.Extensibility;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

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
            return SecretText.TokenProblem(result.AccessToken) is null
                ? new IssuedToken(result.AccessToken, sent, IssuedToken.EndOf(sent, life.TotalSeconds.ToString(CultureInfo.InvariantCulture)))
                : throw OAuthError.Create(SignInErrorId.SignInFailed, identity.Token, "The identity server's answer holds something that is no token.", "Check that the address is that of the identity server.");
        }
        catch (Exception e) when (Own(e) is { } own)
        {
            throw own;
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
        catch (MsalServiceException e) when (OAuthError.Unavailable(identity.Token, (HttpStatusCode)e.StatusCode, e.Headers, transport.Now()) is { } unavailable)
        {
            throw unavailable;
        }
        catch (MsalServiceException e) when (Refusal(e) is null && (e.StatusCode == 404 || e.ErrorCode is "oidc_failure" or "invalid_json" or "json_parse_failed" or "http_status_not_200" or "http_status_404"))
        {
            throw OAuthError.Create(
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
        catch (Exception e) when (ConnectionFailure.Is(e, cancellationToken))
        {
            throw ConnectionFailure.Explain(request, e);
        }
        catch (Exception e) when (e is not (OperationCanceledException or OrchApiException))
        {
            // Whatever an odd answer makes MSAL stumble over.
            throw Failed(e);
        }

        OrchApiException? Refused(MsalServiceException e)
        {
            if (Refusal(e) is not var (word, description))
            {
                return null;
            }

            TimeSpan? skew = e.Headers?.Date is { } date ? transport.Now() - date : null;
            SignInFlow flow = new() { Way = options.Way, ClientId = options.ClientId, Scope = options.Scope };
            return OAuthError.Explain(flow, identity.Token, word, Redact(description ?? string.Empty), (HttpStatusCode)e.StatusCode, skew);
        }

        OrchApiException Failed(Exception e) => OAuthError.Create(
            SignInErrorId.SignInFailed,
            identity.Token,
            "The sign-in failed.",
            "Test-OrchConnection looks at address, certificate, proxy and clock.",
            (e as MsalException)?.ErrorCode,
            Redact(e.Message.Split('\n')[0].Trim()));

        // A server may repeat what it was sent.
        string Redact(string text) => options.Secret is { Length: > 0 } secret ? text.Replace(Secret.Reveal(secret), "***") : text;
    }

    /// <summary>The word of an OAuth refusal and what the server says besides. MSAL reads them only where both are there.</summary>
    private static (string Error, string? Description)? Refusal(MsalServiceException exception)
    {
        try
        {
            return exception.ResponseBody is { Length: > 0 } text
                && JToken.Parse(text) is JObject body
                && body["error"] is JValue { Value: string { Length: > 0 } error }
                    ? (error, body["error_description"] is JValue { Value: string description } ? description : null)
                    : null;
        }
        catch (JsonException)
        {
            // Not an answer of an identity server.
            return null;
        }
    }

    private static OrchApiException? Own(Exception? exception)
    {
        while (exception is not (null or OrchApiException))
        {
            exception = exception.InnerException;
        }

        return (OrchApiException?)exception;
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
