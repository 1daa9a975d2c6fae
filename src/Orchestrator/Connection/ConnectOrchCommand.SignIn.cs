using System;
using System.IO;
using System.Management.Automation;
using System.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <content>The ways to sign in.</content>
public sealed partial class ConnectOrchCommand
{
    /// <summary>The name of a profile from Save-OrchProfile.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Profile")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    [NoScriptBlock]
    public string? Profile { get; set; }

    /// <summary>Signs in with the environment variables of UiPath's own tools: UIPATH_URL, UIPATH_ACCESS_TOKEN or UIPATH_CLIENT_ID with UIPATH_CLIENT_SECRET, UIPATH_FOLDER_PATH and others.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Environment")]
    public SwitchParameter FromEnvironment { get; set; }

    /// <summary>The id of the external application. Alone, it signs a person in with the browser.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Browser")]
    [Parameter(Mandatory = true, ParameterSetName = "ClientSecret")]
    [Parameter(Mandatory = true, ParameterSetName = "Certificate")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProfileValueCompleter))]
    [NoScriptBlock]
    public string? ClientId { get; set; }

    /// <summary>The secret of a confidential external application.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "ClientSecret")]
    public SecureString? ClientSecret { get; set; }

    /// <summary>A certificate with its key, whose public part the confidential external application is registered with.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Certificate")]
    public X509Certificate2? Certificate { get; set; }

    /// <summary>The scopes to ask for, such as OR.Robots or OR.Folders.Read. By default, all scopes of the application with a secret or a certificate, the scopes of the cmdlets with the browser, and all scopes with a sandbox.</summary>
    [Parameter(ParameterSetName = "Browser")]
    [Parameter(ParameterSetName = "Sandbox")]
    [Parameter(ParameterSetName = "SandboxObject")]
    [Parameter(ParameterSetName = "ClientSecret")]
    [Parameter(ParameterSetName = "Certificate")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ScopeCompleter))]
    [NoScriptBlock]
    public string[]? Scope { get; set; }

    /// <summary>User name and password, for a standalone Orchestrator: a local user's, or with -Authentication Negotiate or Ntlm a Windows account's.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Credential")]
    public PSCredential? Credential { get; set; }

    /// <summary>How a standalone Orchestrator takes -Credential. Password, the default, is for its local users. Negotiate and Ntlm are for Windows accounts; Ntlm does not try Kerberos.</summary>
    [Parameter(ParameterSetName = "Credential")]
    [ValidateSet("Password", "Negotiate", "Ntlm")]
    [NoScriptBlock]
    public string Authentication { get; set; } = "Password";

    /// <summary>Signs in to a standalone Orchestrator with the Windows account that runs PowerShell.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Windows")]
    [Alias("UseDefaultCredentials")]
    public SwitchParameter UseDefaultCredential { get; set; }

    /// <summary>The redirect address that the application is registered with; it must be on this machine (default http://localhost:8400/).</summary>
    [Parameter(ParameterSetName = "Browser")]
    [ArgumentCompleter(typeof(ProfileValueCompleter))]
    [NoScriptBlock]
    public Uri? RedirectUri { get; set; }

    /// <summary>Seconds to wait for the browser; 180 without it.</summary>
    [Parameter(ParameterSetName = "Browser")]
    [ValidateRange(1, 3600)]
    public int BrowserTimeoutSec { get; set; } = 180;

    /// <summary>Opens no browser, but shows the address to open in one on this machine.</summary>
    [Parameter(ParameterSetName = "Browser")]
    public SwitchParameter NoBrowser { get; set; }

    /// <summary>Lets the platform remember the sign-in (DPAPI, Keychain or Secret Service), so that the browser is not needed again for up to 60 days.</summary>
    [Parameter(ParameterSetName = "Browser")]
    public SwitchParameter Remember { get; set; }

    /// <summary>The identity server, where it is not the one beside the Orchestrator.</summary>
    [Parameter(ParameterSetName = "Browser")]
    [Parameter(ParameterSetName = "ClientSecret")]
    [Parameter(ParameterSetName = "Certificate")]
    [ArgumentCompleter(typeof(ProfileValueCompleter))]
    [NoScriptBlock]
    public Uri? IdentityUri { get; set; }

    /// <summary>Asks for the token without reading the identity server's description and checking that it is who it says: for a server without TLS, or one that calls itself by another address.</summary>
    [Parameter(ParameterSetName = "ClientSecret")]
    [Parameter(ParameterSetName = "Certificate")]
    [Parameter(ParameterSetName = "Environment")]
    public SwitchParameter DirectTokenRequest { get; set; }

    private OrchSession OpenSignIn()
    {
        try
        {
            AskForMissing();
            SignInOptions options = ParameterSetName switch
            {
                "Profile" => FromProfile(),
                "Environment" => EnvironmentSignIn.Read(Environment.GetEnvironmentVariable, Network(), DirectTokenRequest),
                _ => FromParameters(),
            };
            Warn(options);
            OrchSession session = Client.SignIn.Open(options);
            session.Folder = ParameterSetName == "Environment" ? EnvironmentSignIn.Folder(Environment.GetEnvironmentVariable) : null;
            return session;
        }
        catch (SetupException e)
        {
            Fail(ErrorRecords.Create(e, e.ErrorId, e.ErrorId == SetupException.NotFound ? ErrorCategory.ObjectNotFound : ErrorCategory.InvalidArgument, Profile, e.Next));
            throw;
        }
        catch (OrchApiException e)
        {
            Fail(ErrorRecords.From(e, Uri));
            throw;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            Fail(ErrorRecords.Create(e, "CertificateUnreadable", ErrorCategory.InvalidArgument, CertificateAuthority, "Give files with certificates in PEM or DER."));
            throw;
        }
        catch (ArgumentException e)
        {
            Fail(ErrorRecords.Create(e, "InvalidAddress", ErrorCategory.InvalidArgument, Uri, "Give -Organization and -Tenant, or with -Uri the address of one of Orchestrator's pages, copied from a browser."));
            throw;
        }
    }

    private SignInOptions FromParameters()
    {
        SignInWay way = ParameterSetName switch
        {
            "Windows" => SignInWay.Windows,
            "Credential" => Is(Authentication, "Password") ? SignInWay.Password : SignInWay.Windows,
            "Certificate" => SignInWay.Certificate,
            "ClientSecret" => SignInWay.ClientSecret,
            "Browser" => SignInWay.Browser,
            _ => SignInWay.AccessToken,
        };
        return new SignInOptions
        {
            Way = way,
            Uri = Uri,
            Organization = Organization,
            Tenant = Tenant,
            AllowHttp = AllowUnencryptedAuthentication,
            IdentityUri = IdentityUri,
            ClientId = ClientId,
            Scope = Scope is null ? string.Empty : string.Join(" ", Scope),
            Secret = AccessToken ?? ClientSecret ?? Credential?.Password,
            UserName = Credential?.UserName,
            NtlmOnly = Is(Authentication, "Ntlm"),
            Certificate = Certificate,
            RedirectUri = RedirectUri,
            BrowserTimeout = TimeSpan.FromSeconds(BrowserTimeoutSec),
            OpenBrowser = NoBrowser ? null : SystemBrowser.Open,
            DirectTokenRequest = DirectTokenRequest,
            Remember = Remember,
            Network = Network(),
        };
    }

    private static bool Is(string text, string value) => string.Equals(text, value, StringComparison.OrdinalIgnoreCase);

    private void Warn(SignInOptions options)
    {
        if (options.Network.SkipCertificateCheck)
        {
            WriteWarning("The server's certificate is not checked: everybody on the way can read the token and change what is sent.");
        }

        if (options.DirectTokenRequest)
        {
            WriteWarning("The token is asked for without checking the identity server's own description: any server that answers at that address gets the secret.");
        }
    }
}
