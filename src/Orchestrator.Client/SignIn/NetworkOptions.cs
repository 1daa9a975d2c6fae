using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Orchestrator.Client;

/// <summary>How the wire to a server is made: proxy, certificates, patience.</summary>
internal sealed class NetworkOptions
{
    private static readonly string[] s_proxySchemes = ["http", "https", "socks4", "socks4a", "socks5"];

    /// <summary>The proxy; null for the system's.</summary>
    public Uri? Proxy { get; init; }

    public NetworkCredential? ProxyCredential { get; init; }

    public bool ProxyUseDefaultCredentials { get; init; }

    public bool NoProxy { get; init; }

    /// <summary>Files with certificate authorities to trust besides the system's.</summary>
    public string[]? AuthorityFiles { get; init; }

    public bool SkipCertificateCheck { get; init; }

    public TimeSpan? Timeout { get; init; }

    /// <summary>Makes the wire.</summary>
    /// <param name="server">The Windows account for the server itself, at its address and no other; null where a token is sent.</param>
    /// <exception cref="SetupException">The proxy's address is not one.</exception>
    public OrchTransport Open(CredentialCache? server = null)
    {
        HttpClientHandler handler = OrchTransport.NewHandler();
        handler.UseProxy = !NoProxy;
        ICredentials? credential = ProxyCredential ?? (ProxyUseDefaultCredentials ? CredentialCache.DefaultCredentials : null);
        if (Proxy is not null)
        {
            RequireProxy(Proxy);
            handler.Proxy = new WebProxy(Proxy) { Credentials = credential };
        }
        else if (credential is not null)
        {
            handler.DefaultProxyCredentials = credential;
        }

        handler.Credentials = server;
        if (SkipCertificateCheck)
        {
            handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;
        }
        else if (AuthorityFiles is { Length: > 0 } files)
        {
            X509Certificate2Collection authorities = [];
            foreach (string file in files)
            {
                authorities.AddRange(CertificateFile.Read(file));
            }

            handler.ServerCertificateCustomValidationCallback = (_, certificate, chain, errors) => IsTrusted(authorities, certificate, chain, errors);
        }

        return Timeout is { } timeout ? new OrchTransport(handler) { Timeout = timeout } : new OrchTransport(handler);
    }

    /// <summary>"proxy.acme.com:8080" is read as an address of the scheme "proxy.acme.com", and "proxy" as a part of one.</summary>
    private static void RequireProxy(Uri proxy)
    {
        OrchAddress.RequireNoPassword(proxy, "proxy's address");
        if (!proxy.IsAbsoluteUri || !s_proxySchemes.Contains(proxy.Scheme) || proxy.Host.Length == 0)
        {
            string text = proxy.OriginalString;
            throw new SetupException(
                SetupException.InvalidProxy,
                $"'{text}' is not the address of a proxy.",
                text.Contains("://") ? "Give one that begins with http://." : $"Give the scheme too: http://{text}");
        }
    }

    /// <summary>
    /// Accepts what the system accepts, and else what leads to one of the given authorities. The name must fit, and the
    /// dates must be right, in any case.
    /// </summary>
    internal static bool IsTrusted(X509Certificate2Collection authorities, X509Certificate2? certificate, X509Chain? sent, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
        {
            return true;
        }

        if (errors != SslPolicyErrors.RemoteCertificateChainErrors || certificate is null)
        {
            return false;
        }

        using X509Chain chain = new();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
        chain.ChainPolicy.ExtraStore.AddRange(authorities);
        foreach (X509ChainElement element in sent?.ChainElements.Cast<X509ChainElement>() ?? [])
        {
            chain.ChainPolicy.ExtraStore.Add(element.Certificate);
        }

        return chain.Build(certificate)
            && chain.ChainElements[chain.ChainElements.Count - 1].Certificate is { } root
            && authorities.Cast<X509Certificate2>().Any(authority => authority.RawData.SequenceEqual(root.RawData));
    }
}
