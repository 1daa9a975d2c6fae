using System;
using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;

namespace Orchestrator.Client;

/// <summary>Turns the short words of an identity server into what went wrong and what to do about it.</summary>
internal static class OAuthError
{
    private static readonly TimeSpan s_tolerance = TimeSpan.FromMinutes(5);

    /// <summary>Explains a refusal.</summary>
    /// <param name="flow">The way that was tried.</param>
    /// <param name="where">The address that refused.</param>
    /// <param name="error">The server's word, such as <c>invalid_client</c>.</param>
    /// <param name="description">What the server says besides; null for nothing.</param>
    /// <param name="status">The HTTP status; null where there is none.</param>
    /// <param name="skew">How far this machine's clock is ahead of the server's; null where that is not known.</param>
    public static OrchApiException Explain(SignInFlow flow, Uri where, string error, string? description, HttpStatusCode? status = null, TimeSpan? skew = null)
    {
        if (flow.Way == SignInWay.Certificate && error is "invalid_client" or "invalid_grant" && skew is { } ahead && ahead.Duration() > s_tolerance)
        {
            return Create(
                SignInErrorId.ClockSkew,
                where,
                $"This machine's clock is {ahead.Duration().TotalMinutes:0} min {(ahead > TimeSpan.Zero ? "ahead of" : "behind")} the identity server's, which refused the sign-in.",
                "Set the clock of this machine, for instance by turning time synchronisation on.",
                error,
                description,
                status);
        }

        (string id, string message, string next) = Describe(flow, error, description);
        return Create(id, where, message, next, error, description, status);
    }

    public static OrchApiException Create(string id, Uri where, string message, string next, string? error = null, string? description = null, HttpStatusCode? status = null)
    {
        string said = string.Join(": ", Array.FindAll([error ?? string.Empty, description ?? string.Empty], text => text.Length > 0));
        return OrchApiException.Create(id, new OrchRequest(HttpMethod.Post, where.AbsolutePath), said.Length == 0 ? message : $"{message} ({said.TrimEnd('.')})", status, next: next);
    }

    /// <summary>A server that cannot sign anybody in now, or sends elsewhere; null for any other answer.</summary>
    public static OrchApiException? Unavailable(Uri where, HttpStatusCode status, HttpResponseHeaders? headers, DateTimeOffset now)
    {
        string server = where.GetLeftPart(UriPartial.Path);
        if ((int)status is 429 or >= 500)
        {
            TimeSpan? wait = headers?.RetryAfter?.Delta ?? (headers?.RetryAfter?.Date is { } date ? date - now : null);
            string next = wait is { } asked && asked > TimeSpan.Zero ? string.Format(CultureInfo.InvariantCulture, "Sign in again in {0:0} s: the server asks to wait that long.", asked.TotalSeconds) : "Sign in again in a minute.";
            return (int)status == 429
                ? Create(OrchErrorId.TooManyRequests, where, $"{server} takes no more sign-ins now (429).", next, status: status)
                : Create(OrchErrorId.ServerError, where, $"{server} has failed ({(int)status}).", next, status: status);
        }

        return (int)status is >= 300 and < 400
            ? Create(
                SignInErrorId.IdentityNotFound,
                where,
                $"{server} does not answer, but redirects{(headers?.Location is { } target ? " to " + Shown(target) : string.Empty)} ({(int)status}): a login page, a proxy's page, or the server's new address.",
                "Check the address; give the one that it redirects to with -Uri or -IdentityUri if it is an identity server.",
                status: status)
            : null;
    }

    /// <summary>A redirect's query may carry a code.</summary>
    private static string Shown(Uri target) => target.IsAbsoluteUri ? target.GetLeftPart(UriPartial.Path) : target.OriginalString.Split('?')[0];

    private static (string Id, string Message, string Next) Describe(SignInFlow flow, string error, string? description) => error switch
    {
        "invalid_client" when flow.Known => (
            SignInErrorId.WrongApplicationType,
            $"The application '{flow.ClientId}' has a secret, and signs in by itself.",
            "The browser needs a non-confidential application with user scopes; for this one give -ClientSecret or -Certificate."),
        "invalid_client" => (
            SignInErrorId.ClientRefused,
            flow.Way switch
            {
                SignInWay.Browser => $"The identity server does not know the application '{flow.ClientId}', or expects a secret from it.",
                SignInWay.Certificate => $"The identity server does not accept the application '{flow.ClientId}' with this certificate.",
                _ => $"The identity server does not accept the application '{flow.ClientId}' with this secret.",
            },
            "Check the application id and that its secret has not expired (Admin > External applications), and that the application belongs to this organization."),
        _ when error is "unauthorized_client" or "unsupported_grant_type" || (error == "invalid_request" && Mentions(description, "grant type")) => (
            SignInErrorId.WrongApplicationType,
            $"The application '{flow.ClientId}' is not one that may sign in this way.",
            flow.Way == SignInWay.Browser
                ? "The browser needs a non-confidential application with user scopes; for a confidential one with application scopes give -ClientSecret or -Certificate."
                : "A secret or a certificate needs a confidential application with application scopes; with a non-confidential one leave both out and sign in with the browser."),
        "invalid_scope" or "invalid_target" => (
            SignInErrorId.ScopeNotGranted,
            $"The application '{flow.ClientId}' was not given every scope that was asked for: {(flow.Scope.Length == 0 ? "its own" : flow.Scope)}.",
            flow.Way == SignInWay.Browser
                ? "Give -Scope with the user scopes that the application is registered with, or add the missing ones to it (Admin > External applications)."
                : "Give -Scope with the application scopes that the application is registered with (OR.Default for roles in folders), or leave it out; offline_access is for the browser only."),
        "invalid_grant" when flow.Way == SignInWay.Browser && flow.Renewing => (
            SignInErrorId.SignInExpired,
            "The sign-in has ended: its refresh token expired, was revoked, or was used elsewhere.",
            "Sign in again with Connect-Orch."),
        "invalid_grant" when flow.Way == SignInWay.Browser => (
            SignInErrorId.CodeRefused,
            "The identity server did not accept the code that the browser brought.",
            "Sign in again; if it stays, check that -RedirectUri is exactly the registered one."),
        "access_denied" or "login_required" or "consent_required" or "interaction_required" => (
            SignInErrorId.SignInCancelled,
            "The sign-in was cancelled or refused in the browser.",
            "Sign in again and allow the access; an administrator may have to let the account use the application."),
        "invalid_redirect_uri" => NotRegistered(flow),
        "invalid_request" when Mentions(description, "redirect") => NotRegistered(flow),
        _ => (
            SignInErrorId.SignInFailed,
            "The identity server refused the sign-in.",
            "Check the application's registration and -Scope; Test-OrchConnection looks at the rest."),
    };

    private static bool Mentions(string? text, string word) => text?.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    private static (string Id, string Message, string Next) NotRegistered(SignInFlow flow) => (
        SignInErrorId.RedirectNotRegistered,
        $"The application '{flow.ClientId}' is not registered with the redirect address {flow.RedirectUri?.OriginalString}.",
        "Add exactly this address to the application's redirect URLs (Admin > External applications), or give the registered one with -RedirectUri.");
}
