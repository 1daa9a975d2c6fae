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
    public string? ClientId { get; set; }

    /// <summary>The secret of a confidential external application.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "ClientSecret")]
    public SecureString? ClientSecret { get; set; }

    /// <summary>A certificate with its key, whose public part the confidential external application is registered with.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Certificate")]
    public X509Certificate2? Certificate { get; set; }

    /// <summary>The scopes to ask for, such as OR.Robots or OR.Folders.Read. Without it: with a secret or a certificate all that the application was given; with the browser those that the cmdlets are about; with a sandbox all.</summary>
    [Parameter(ParameterSetName = "Browser")]
    [Parameter(ParameterSetName = "Sandbox")]
    [Parameter(ParameterSetName = "SandboxObject")]
    [Parameter(ParameterSetName = "ClientSecret")]
    [Parameter(ParameterSetName = "Certificate")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ScopeCompleter))]
    public string[]? Scope { get; set; }

    /// <summary>User name and password, for a standalone Orchestrator that still takes them.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Credential")]
    public PSCredential? Credential { get; set; }

    /// <summary>The redirect address that the application is registered with; it must be on this machine. Without it: http://localhost:8400/.</summary>
    [Parameter(ParameterSetName = "Browser")]
    [ArgumentCompleter(typeof(ProfileValueCompleter))]
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
            SignInOptions options = ParameterSetName switch
            {
                "Profile" => FromProfile(),
                "Environment" => EnvironmentSignIn.Read(Environment.GetEnvironmentVariable, Network(), DirectTokenRequest),
                _ => FromParameters(),
            };
            Warn(options);
            OrchSession session = Client.SignIn.Open(options);
            session.Folder = ParameterSetName == "Environment" ? EnvironmentSignIn.Folder(Environment.GetEnvironmentVariable) : _profileFolder?.ToContext();
            return session;
        }
        catch (ProfileException e)
        {
            ThrowTerminatingError(ErrorRecords.Create(e, e.ErrorId, ErrorCategory.InvalidData, Profile, e.Next));
            throw;
        }
        catch (OrchApiException e)
        {
            ThrowTerminatingError(ErrorRecords.From(e, Uri));
            throw;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            ThrowTerminatingError(ErrorRecords.Create(e, "CertificateUnreadable", ErrorCategory.InvalidArgument, CertificateAuthority, "Give files with certificates in PEM or DER."));
            throw;
        }
        catch (ArgumentException e)
        {
            ThrowTerminatingError(ErrorRecords.Create(e, "InvalidAddress", ErrorCategory.InvalidArgument, Uri, null));
            throw;
        }
    }

    private SignInOptions FromParameters()
    {
        SignInWay way = ParameterSetName switch
        {
            "Credential" => SignInWay.Password,
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
            Certificate = Certificate,
            RedirectUri = RedirectUri,
            BrowserTimeout = TimeSpan.FromSeconds(BrowserTimeoutSec),
            OpenBrowser = NoBrowser ? null : SystemBrowser.Open,
            DirectTokenRequest = DirectTokenRequest,
            Remember = Remember,
            Network = Network(),
        };
    }

    private void Warn(SignInOptions options)
    {
        if (options.Network.SkipCertificateCheck)
        {
            WriteWarning("The server's certificate is not checked: everybody on the way can read the token and change what is sent.");
        }

        if (options.DirectTokenRequest)
        {
            WriteWarning("The token is asked for without checking the identity server's own description: whoever answers at that address gets the secret.");
        }
    }
}
