using System;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <content>How the wire is made.</content>
public sealed partial class ConnectOrchCommand
{
    /// <summary>The proxy to use. By default, the proxy of the system.</summary>
    [Parameter(ParameterSetName = "AccessToken")]
    [Parameter(ParameterSetName = "Browser")]
    [Parameter(ParameterSetName = "ClientSecret")]
    [Parameter(ParameterSetName = "Certificate")]
    [Parameter(ParameterSetName = "Credential")]
    [Parameter(ParameterSetName = "Windows")]
    [Parameter(ParameterSetName = "Environment")]
    [Parameter(ParameterSetName = "Profile")]
    [ArgumentCompleter(typeof(ProfileValueCompleter))]
    [NoScriptBlock]
    public Uri? Proxy { get; set; }

    /// <summary>The account for the proxy.</summary>
    [Parameter(ParameterSetName = "AccessToken")]
    [Parameter(ParameterSetName = "Browser")]
    [Parameter(ParameterSetName = "ClientSecret")]
    [Parameter(ParameterSetName = "Certificate")]
    [Parameter(ParameterSetName = "Credential")]
    [Parameter(ParameterSetName = "Windows")]
    [Parameter(ParameterSetName = "Environment")]
    [Parameter(ParameterSetName = "Profile")]
    public PSCredential? ProxyCredential { get; set; }

    /// <summary>Signs in to the proxy as the user who runs PowerShell.</summary>
    [Parameter(ParameterSetName = "AccessToken")]
    [Parameter(ParameterSetName = "Browser")]
    [Parameter(ParameterSetName = "ClientSecret")]
    [Parameter(ParameterSetName = "Certificate")]
    [Parameter(ParameterSetName = "Credential")]
    [Parameter(ParameterSetName = "Windows")]
    [Parameter(ParameterSetName = "Environment")]
    [Parameter(ParameterSetName = "Profile")]
    [Alias("ProxyUseDefaultCredentials")]
    public SwitchParameter ProxyUseDefaultCredential { get; set; }

    /// <summary>Goes without a proxy, whatever the system says.</summary>
    [Parameter(ParameterSetName = "AccessToken")]
    [Parameter(ParameterSetName = "Browser")]
    [Parameter(ParameterSetName = "ClientSecret")]
    [Parameter(ParameterSetName = "Certificate")]
    [Parameter(ParameterSetName = "Credential")]
    [Parameter(ParameterSetName = "Windows")]
    [Parameter(ParameterSetName = "Environment")]
    [Parameter(ParameterSetName = "Profile")]
    public SwitchParameter NoProxy { get; set; }

    /// <summary>Files (PEM or DER) with certificate authorities to trust besides the system's.</summary>
    [Parameter(ParameterSetName = "AccessToken")]
    [Parameter(ParameterSetName = "Browser")]
    [Parameter(ParameterSetName = "ClientSecret")]
    [Parameter(ParameterSetName = "Certificate")]
    [Parameter(ParameterSetName = "Credential")]
    [Parameter(ParameterSetName = "Windows")]
    [Parameter(ParameterSetName = "Environment")]
    [Parameter(ParameterSetName = "Profile")]
    [ValidateNotNullOrEmpty]
    [NoScriptBlock]
    public string[]? CertificateAuthority { get; set; }

    /// <summary>Seconds that one request may take to the beginning of its answer; 100 without it.</summary>
    [Parameter(ParameterSetName = "AccessToken")]
    [Parameter(ParameterSetName = "Browser")]
    [Parameter(ParameterSetName = "ClientSecret")]
    [Parameter(ParameterSetName = "Certificate")]
    [Parameter(ParameterSetName = "Credential")]
    [Parameter(ParameterSetName = "Windows")]
    [Parameter(ParameterSetName = "Environment")]
    [Parameter(ParameterSetName = "Profile")]
    [ValidateRange(1, 86400)]
    public int TimeoutSec { get; set; } = 100;

    /// <summary>Takes any certificate of the server. Everybody on the way can read the token and change what is sent: for tests only.</summary>
    [Parameter(ParameterSetName = "AccessToken")]
    [Parameter(ParameterSetName = "Browser")]
    [Parameter(ParameterSetName = "ClientSecret")]
    [Parameter(ParameterSetName = "Certificate")]
    [Parameter(ParameterSetName = "Credential")]
    [Parameter(ParameterSetName = "Windows")]
    [Parameter(ParameterSetName = "Environment")]
    [Parameter(ParameterSetName = "Profile")]
    public SwitchParameter SkipCertificateCheck { get; set; }

    /// <summary>The wire that the parameters ask for; where they say nothing, that of a profile.</summary>
    private NetworkOptions Network(NetworkOptions? profile = null) => new()
    {
        Proxy = NoProxy ? null : Proxy ?? profile?.Proxy,
        ProxyCredential = ProxyCredential?.GetNetworkCredential(),
        ProxyUseDefaultCredentials = Given(nameof(ProxyUseDefaultCredential)) ? ProxyUseDefaultCredential : profile?.ProxyUseDefaultCredentials == true,
        NoProxy = Given(nameof(NoProxy)) ? NoProxy : Proxy is null && profile?.NoProxy == true,
        AuthorityFiles = CertificateAuthority is null ? profile?.AuthorityFiles : Array.ConvertAll(CertificateAuthority, GetUnresolvedProviderPathFromPSPath),
        SkipCertificateCheck = Given(nameof(SkipCertificateCheck)) ? SkipCertificateCheck : profile?.SkipCertificateCheck == true,
        Timeout = Given(nameof(TimeoutSec)) ? TimeSpan.FromSeconds(TimeoutSec) : profile?.Timeout,
    };

    private bool Given(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);
}
