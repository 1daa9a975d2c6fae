using System;
using System.Security;
using System.Security.Cryptography.X509Certificates;

namespace Orchestrator.Client;

/// <summary>All that is needed to open a session. What is secret in it stays in secure strings and certificates.</summary>
internal sealed class SignInOptions
{
    public static readonly Uri DefaultRedirectUri = new("http://localhost:8400/");

    public SignInWay Way { get; init; }

    public Uri? Uri { get; init; }

    public string? Organization { get; init; }

    public string? Tenant { get; init; }

    public bool AllowHttp { get; init; }

    /// <summary>The identity server, where it is not the one beside the Orchestrator.</summary>
    public Uri? IdentityUri { get; init; }

    public string? ClientId { get; init; }

    /// <summary>The scopes, between spaces; empty for the default.</summary>
    public string Scope { get; init; } = string.Empty;

    /// <summary>The client secret, the access token or the password; null for the Windows account that runs PowerShell.</summary>
    public SecureString? Secret { get; init; }

    public string? UserName { get; init; }

    /// <summary>For a Windows account: sends it by NTLM only, where Kerberos is not to be tried.</summary>
    public bool NtlmOnly { get; init; }

    public X509Certificate2? Certificate { get; init; }

    public Uri? RedirectUri { get; init; }

    public TimeSpan BrowserTimeout { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Opens the sign-in page; null where the user is to do that.</summary>
    public Func<Uri, bool>? OpenBrowser { get; init; }

    /// <summary>Asks for the token without discovery and without checking the issuer.</summary>
    public bool DirectTokenRequest { get; init; }

    public bool Remember { get; init; }

    public NetworkOptions Network { get; init; } = new();
}
