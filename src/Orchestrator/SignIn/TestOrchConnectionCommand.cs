using System;
using System.Collections.Generic;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// Looks at a connection from the outside in: address, certificate, clock, identity server, token, user, Web API and
/// folders. One row each, with what to do where something is amiss.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "OrchConnection", DefaultParameterSetName = "Session")]
[OutputType(typeof(OrchConnectionCheck))]
[Calls("Status_Get")]
[Calls("Users_GetCurrentUser", "Folders_Get", Tolerant = true)]
public sealed class TestOrchConnectionCommand : OrchCmdlet
{
    /// <summary>An address to look at without signing in: any page's address copied from a browser.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Address")]
    [Alias("Url")]
    [ArgumentCompleter(typeof(ProfileValueCompleter))]
    [NoScriptBlock]
    public Uri? Uri { get; set; }

    /// <summary>The organization, where the address does not name it.</summary>
    [Parameter(ParameterSetName = "Address")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProfileValueCompleter))]
    [NoScriptBlock]
    public string? Organization { get; set; }

    /// <summary>The tenant, where the address does not name it.</summary>
    [Parameter(ParameterSetName = "Address")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProfileValueCompleter))]
    [NoScriptBlock]
    public string? Tenant { get; set; }

    /// <summary>The proxy to use. By default, the proxy of the system.</summary>
    [Parameter(ParameterSetName = "Address")]
    [ArgumentCompleter(typeof(ProfileValueCompleter))]
    [NoScriptBlock]
    public Uri? Proxy { get; set; }

    /// <summary>Goes without a proxy, whatever the system says.</summary>
    [Parameter(ParameterSetName = "Address")]
    public SwitchParameter NoProxy { get; set; }

    /// <summary>Files (PEM or DER) with certificate authorities to trust besides the system's.</summary>
    [Parameter(ParameterSetName = "Address")]
    [ValidateNotNullOrEmpty]
    [NoScriptBlock]
    public string[]? CertificateAuthority { get; set; }

    /// <summary>Seconds that one request may take to the beginning of its answer.</summary>
    [Parameter(ParameterSetName = "Address")]
    [ValidateRange(1, 86400)]
    public int TimeoutSec { get; set; } = 30;

    private protected override void HandleRecord()
    {
        if (ParameterSetName == "Address")
        {
            using OrchTransport transport = Network().Open();
            WriteOutside(Resolve(), transport, null);
            return;
        }

        OrchSession session = SessionFor();
        WriteOutside(session.Address, session.Transport, session);
        WriteObject(Wait(token => ConnectionCheck.InsideAsync(session, Log, token)), enumerateCollection: true);
    }

    private void WriteOutside(OrchAddress address, OrchTransport transport, OrchSession? session)
    {
        using ConnectionCheck check = new(address, IdentityAddress.Of(address, session?.Options?.IdentityUri), transport, session);
        IReadOnlyList<OrchConnectionCheck> checks = Wait(check.OutsideAsync);
        WriteObject(checks, enumerateCollection: true);
    }

    private OrchAddress Resolve()
    {
        try
        {
            return OrchAddress.Resolve(Uri, Organization, Tenant, allowHttp: true);
        }
        catch (ArgumentException e)
        {
            ThrowTerminatingError(ErrorRecords.Create(e, "InvalidAddress", ErrorCategory.InvalidArgument, Uri, null));
            throw;
        }
    }

    private NetworkOptions Network() => new()
    {
        Proxy = Proxy,
        NoProxy = NoProxy,
        AuthorityFiles = CertificateAuthority is null ? null : Array.ConvertAll(CertificateAuthority, GetUnresolvedProviderPathFromPSPath),
        Timeout = TimeSpan.FromSeconds(TimeoutSec),
    };
}
