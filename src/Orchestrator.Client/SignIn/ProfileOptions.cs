using System;
using System.Globalization;
using System.Security;
using System.Security.Cryptography.X509Certificates;

namespace Orchestrator.Client;

/// <summary>From a session's options to a profile, and back.</summary>
internal static class ProfileOptions
{
    /// <summary>Whether a profile needs a secret that it names in a vault.</summary>
    public static bool NeedsSecret(OrchProfile profile) => Way(profile) is SignInWay.AccessToken or SignInWay.ClientSecret or SignInWay.Password
        || (Way(profile) == SignInWay.Windows && profile.UserName is not null);

    public static SignInWay Way(OrchProfile profile) => (SignInWay)Enum.Parse(typeof(SignInWay), profile.SignIn);

    public static OrchProfile ToProfile(string name, SignInOptions options, FolderContext? folder) => new()
    {
        Name = name,
        SignIn = options.Way.ToString(),
        Uri = WithoutPassword(options.Uri),
        Organization = options.Organization,
        Tenant = options.Tenant,
        IdentityUri = WithoutPassword(options.IdentityUri),
        ClientId = options.ClientId,
        Scope = options.Scope.Length == 0 ? null : options.Scope,
        RedirectUri = WithoutPassword(options.RedirectUri),
        UserName = options.UserName,
        NtlmOnly = options.NtlmOnly,
        CertificateThumbprint = options.Certificate?.Thumbprint,
        Remember = options.Remember,
        DirectTokenRequest = options.DirectTokenRequest,
        AllowUnencryptedAuthentication = options.AllowHttp,
        Proxy = WithoutPassword(options.Network.Proxy),
        NoProxy = options.Network.NoProxy,
        ProxyUseDefaultCredentials = options.Network.ProxyUseDefaultCredentials,
        CertificateAuthority = options.Network.AuthorityFiles,
        SkipCertificateCheck = options.Network.SkipCertificateCheck,
        TimeoutSec = options.Network.Timeout is { } timeout ? (int)timeout.TotalSeconds : null,
        Folder = folder?.Path ?? folder?.Id?.ToString(CultureInfo.InvariantCulture) ?? folder?.Key?.ToString(),
    };

    public static SignInOptions ToOptions(OrchProfile profile, SecureString? secret, string? userName, Func<Uri, bool>? openBrowser, Func<NetworkOptions, NetworkOptions> network) => new()
    {
        Way = Way(profile),
        Uri = profile.Uri,
        Organization = profile.Organization,
        Tenant = profile.Tenant,
        IdentityUri = profile.IdentityUri,
        ClientId = profile.ClientId,
        Scope = profile.Scope ?? string.Empty,
        RedirectUri = profile.RedirectUri,
        UserName = userName ?? profile.UserName,
        NtlmOnly = profile.NtlmOnly,
        Secret = secret,
        Certificate = profile.CertificateThumbprint is { } thumbprint ? Certificate(profile, thumbprint) : null,
        OpenBrowser = openBrowser,
        Remember = profile.Remember,
        DirectTokenRequest = profile.DirectTokenRequest,
        AllowHttp = profile.AllowUnencryptedAuthentication,
        Network = network(new NetworkOptions
        {
            Proxy = profile.Proxy,
            NoProxy = profile.NoProxy,
            ProxyUseDefaultCredentials = profile.ProxyUseDefaultCredentials,
            AuthorityFiles = profile.CertificateAuthority,
            SkipCertificateCheck = profile.SkipCertificateCheck,
            Timeout = profile.TimeoutSec is int seconds ? TimeSpan.FromSeconds(seconds) : null,
        }),
    };

    /// <summary>An address may carry a user name and password before its host; a file must not.</summary>
    private static Uri? WithoutPassword(Uri? uri) =>
        uri is null || uri.UserInfo.Length == 0 ? uri : new UriBuilder(uri) { UserName = string.Empty, Password = string.Empty }.Uri;

    private static X509Certificate2 Certificate(OrchProfile profile, string thumbprint) => CertificateFile.Find(thumbprint) ?? throw new SetupException(
        "CertificateNotFound",
        $"The profile '{profile.Name}' signs in with the certificate {thumbprint}, which neither the user's nor the machine's store has with its key.",
        "Import the certificate with its key into the personal store of the user who runs this, or save the profile again with the new certificate.");
}
