using System;

namespace Orchestrator;

/// <summary>How to sign in somewhere, under a name. It says where the secret is, and never what it is.</summary>
public sealed class OrchProfile
{
    internal OrchProfile()
    {
    }

    /// <summary>The name.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>How the account signs in: AccessToken, ClientSecret, Certificate, Browser, Password or Windows.</summary>
    public string SignIn { get; set; } = string.Empty;

    /// <summary>The address, as far as it was given; null for Automation Cloud.</summary>
    public Uri? Uri { get; set; }

    /// <summary>The organization.</summary>
    public string? Organization { get; set; }

    /// <summary>The tenant.</summary>
    public string? Tenant { get; set; }

    /// <summary>The identity server, where it is not beside the Orchestrator.</summary>
    public Uri? IdentityUri { get; set; }

    /// <summary>The id of the external application.</summary>
    public string? ClientId { get; set; }

    /// <summary>The scopes to ask for; null for the default.</summary>
    public string? Scope { get; set; }

    /// <summary>The redirect address that the application is registered with.</summary>
    public Uri? RedirectUri { get; set; }

    /// <summary>The user name that goes with a password.</summary>
    public string? UserName { get; set; }

    /// <summary>Whether a Windows account is sent by NTLM only.</summary>
    public bool NtlmOnly { get; set; }

    /// <summary>The vault of SecretManagement that has the secret; null for the default one.</summary>
    public string? Vault { get; set; }

    /// <summary>The name of the secret in the vault.</summary>
    public string? SecretName { get; set; }

    /// <summary>The thumbprint of the certificate, in the user's or the machine's store.</summary>
    public string? CertificateThumbprint { get; set; }

    /// <summary>Whether the platform remembers the sign-in.</summary>
    public bool Remember { get; set; }

    /// <summary>Whether the token is asked for without discovery.</summary>
    public bool DirectTokenRequest { get; set; }

    /// <summary>Whether an address without TLS is allowed.</summary>
    public bool AllowUnencryptedAuthentication { get; set; }

    /// <summary>The proxy; null for the system's.</summary>
    public Uri? Proxy { get; set; }

    /// <summary>Whether to go without a proxy.</summary>
    public bool NoProxy { get; set; }

    /// <summary>Whether the proxy gets the account of the user who runs PowerShell.</summary>
    public bool ProxyUseDefaultCredentials { get; set; }

    /// <summary>Files of certificate authorities to trust besides the system's.</summary>
#pragma warning disable CA1819 // As in the entities: PowerShell users expect arrays.
    public string[]? CertificateAuthority { get; set; }
#pragma warning restore CA1819

    /// <summary>Whether the server's certificate is taken unseen.</summary>
    public bool SkipCertificateCheck { get; set; }

    /// <summary>Seconds that one request may take; null for the default.</summary>
    public int? TimeoutSec { get; set; }

    /// <summary>The path of the folder to act in.</summary>
    public string? Folder { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
