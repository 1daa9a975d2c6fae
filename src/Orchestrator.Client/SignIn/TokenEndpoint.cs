using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Orchestrator.Client;

/// <summary>Asks an identity server for a token, and understands its answers.</summary>
internal sealed class TokenEndpoint(OrchTransport transport, Uri address) : IDisposable
{
    private static readonly string[] s_secrets = ["client_secret", "code", "code_verifier", "refresh_token", "client_assertion"];

    private readonly HttpClient _http = SignInWire.Open(transport, address, Timeout.InfiniteTimeSpan);

    public Uri Address => address;

    public HttpClient Http => _http;

    public OrchTransport Transport => transport;

    /// <summary>Posts a form and gives the token in the answer.</summary>
    /// <exception cref="OrchApiException">The server refused or could not be reached; the exception says why and what to do.</exception>
    public async Task<IssuedToken> RequestAsync(SignInFlow flow, IReadOnlyDictionary<string, string> form, IRequestLog? log, CancellationToken cancellationToken)
    {
        OrchRequest request = new(HttpMethod.Post, address.AbsolutePath);
        try
        {
            using CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            timeout.CancelAfter(transport.Timeout);
            using HttpRequestMessage message = new(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(form) };
            message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            Stopwatch watch = Stopwatch.StartNew();
            DateTimeOffset sent = transport.Now();
            using HttpResponseMessage response = await SendAsync(message, timeout.Token, cancellationToken).ConfigureAwait(false);
            string text = response.Content is null ? string.Empty : await response.Content.ReadAsStringAsync().ConfigureAwait(false);
            log?.Request(RequestTrace.Line(request, ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture), watch));
            return Read(flow, form, response, text, sent);
        }
        catch (Exception e) when (ConnectionFailure.Is(e, cancellationToken))
        {
            throw ConnectionFailure.Explain(request, e);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken timeout, CancellationToken cancellationToken)
    {
        try
        {
            return await _http.SendAsync(message, timeout).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(string.Format(CultureInfo.InvariantCulture, "No answer within {0:0} s.", transport.Timeout.TotalSeconds), e);
        }
    }

    private IssuedToken Read(SignInFlow flow, IReadOnlyDictionary<string, string> form, HttpResponseMessage response, string text, DateTimeOffset sent)
    {
        JObject? body = Parse(text);
        if (body?["error"] is null && OAuthError.Unavailable(address, response.StatusCode, response.Headers, transport.Now()) is { } unavailable)
        {
            throw unavailable;
        }

        if (body is null || (!response.IsSuccessStatusCode && body["error"] is null))
        {
            throw NoIdentity(response.StatusCode);
        }

        if (response.IsSuccessStatusCode && Text(body["access_token"]) is { Length: > 0 } token)
        {
            return SecretText.TokenProblem(token) is null
                ? new IssuedToken(token, sent, IssuedToken.EndOf(sent, Text(body["expires_in"])) ?? JsonWebToken.ExpiryOf(token), Text(body["refresh_token"]))
                : throw OAuthError.Create(SignInErrorId.SignInFailed, address, "The identity server's answer holds something that is no token.", "Check that the address is that of the identity server.", status: response.StatusCode);
        }

        TimeSpan? skew = response.Headers.Date is { } date ? transport.Now() - date : null;
        throw OAuthError.Explain(flow, address, Redact(body["error"]?.ToString(), form) ?? "no token", Redact(Text(body["error_description"]), form), response.StatusCode, skew);
    }

    public OrchApiException NoIdentity(HttpStatusCode status) => OAuthError.Create(
        SignInErrorId.IdentityNotFound,
        address,
        $"{address.GetLeftPart(UriPartial.Path)} does not answer as an identity server does ({(int)status}).",
        "Check the address and the organization; where the identity server is elsewhere, give -IdentityUri.",
        status: status);

    /// <summary>A server may repeat what it was sent; none of it may reach a message.</summary>
    private static string? Redact(string? text, IReadOnlyDictionary<string, string> form)
    {
        foreach (string name in s_secrets)
        {
            if (text is not null && form.TryGetValue(name, out string? secret) && secret.Length > 0)
            {
                text = text.Replace(secret, "***");
            }
        }

        return text;
    }

    private static string? Text(JToken? value) => value is JValue { Value: not null } one ? one.ToString(CultureInfo.InvariantCulture) : null;

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
