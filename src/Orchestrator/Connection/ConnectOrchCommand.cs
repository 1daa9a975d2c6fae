using System;
using System.Management.Automation;
using System.Security;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;
using Orchestrator.Sandbox;

namespace Orchestrator.Commands;

/// <summary>
/// Signs in to an Orchestrator and makes the session the default of this runspace. With -Sandbox it is an Orchestrator in
/// memory, with data, that needs no tenant and forgets everything when it is disconnected.
/// </summary>
[Cmdlet(VerbsCommunications.Connect, "Orch", DefaultParameterSetName = "AccessToken")]
[OutputType(typeof(OrchSession))]
[Calls("Users_GetCurrentUser", Tolerant = true)]
public sealed partial class ConnectOrchCommand : WaitingCmdlet
{
    private bool _opened;

    /// <summary>The address of the Orchestrator, as far as it is known: <c>https://orchestrator.acme.com</c>, or any page's address copied from a browser. By default, Automation Cloud.</summary>
    [Parameter(ParameterSetName = "AccessToken")]
    [Parameter(ParameterSetName = "Browser")]
    [Parameter(ParameterSetName = "ClientSecret")]
    [Parameter(ParameterSetName = "Certificate")]
    [Parameter(ParameterSetName = "Credential")]
    [Parameter(ParameterSetName = "Windows")]
    [Alias("Url")]
    [ArgumentCompleter(typeof(ProfileValueCompleter))]
    [NoScriptBlock]
    public Uri? Uri { get; set; }

    /// <summary>The organization, in Automation Cloud and Automation Suite, where the address does not name it.</summary>
    [Parameter(ParameterSetName = "AccessToken")]
    [Parameter(ParameterSetName = "Browser")]
    [Parameter(ParameterSetName = "ClientSecret")]
    [Parameter(ParameterSetName = "Certificate")]
    [Parameter(ParameterSetName = "Credential")]
    [Parameter(ParameterSetName = "Windows")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProfileValueCompleter))]
    [NoScriptBlock]
    public string? Organization { get; set; }

    /// <summary>The tenant, where the address does not name it.</summary>
    [Parameter(ParameterSetName = "AccessToken")]
    [Parameter(ParameterSetName = "Browser")]
    [Parameter(ParameterSetName = "ClientSecret")]
    [Parameter(ParameterSetName = "Certificate")]
    [Parameter(ParameterSetName = "Credential")]
    [Parameter(ParameterSetName = "Windows")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProfileValueCompleter))]
    [NoScriptBlock]
    public string? Tenant { get; set; }

    /// <summary>A personal access token, or an access token from elsewhere: <c>Read-Host -AsSecureString</c>, or a secret from a vault. Without any way to sign in, the cmdlet prompts for it.</summary>
    [Parameter(ParameterSetName = "AccessToken")]
    public SecureString? AccessToken { get; set; }

    /// <summary>Allows an address that begins with http:// and is not on this machine. Everybody on the way can read the token.</summary>
    [Parameter(ParameterSetName = "AccessToken")]
    [Parameter(ParameterSetName = "Browser")]
    [Parameter(ParameterSetName = "ClientSecret")]
    [Parameter(ParameterSetName = "Certificate")]
    [Parameter(ParameterSetName = "Credential")]
    [Parameter(ParameterSetName = "Windows")]
    public SwitchParameter AllowUnencryptedAuthentication { get; set; }

    /// <summary>Connects to an Orchestrator in memory.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Sandbox")]
    public SwitchParameter Sandbox { get; set; }

    /// <summary>A sandbox from Start-OrchSandbox to connect to.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "SandboxObject")]
    public OrchSandbox? InputObject { get; set; }

    /// <summary>The account of the sandbox to sign in as: a user name. By default, the tenant's administrator.</summary>
    [Parameter(ParameterSetName = "Sandbox")]
    [Parameter(ParameterSetName = "SandboxObject")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SandboxAccountCompleter))]
    [NoScriptBlock]
    public string? As { get; set; }

    /// <summary>How many users, tasks and robot log entries the sandbox has: made-up ones join those of the company. Tasks and entries are in the folder Load.</summary>
    [Parameter(ParameterSetName = "Sandbox")]
    [ValidateRange(1, 100_000_000)]
    public int Scale { get; set; }

    /// <summary>The folder for cmdlets to act in, as with Use-OrchFolder. A path is taken as it is; text of digits is looked up.</summary>
    [Parameter]
    public FolderReference? Folder { get; set; }

    /// <summary>Leaves the default session as it is; use the new one with -Session.</summary>
    [Parameter]
    public SwitchParameter NoDefault { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => SharedNames.Warn(this);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        _opened = false;
        OrchSession session = Open();
        try
        {
            SignIn(session);
            session.Folder = (Folder ?? _profileFolder) is { } named ? ContextOf(named, session) : session.Folder;
        }
        catch (OrchApiException e)
        {
            session.Dispose();
            Fail(ErrorRecords.From(e, session.Uri, Advice(e, session)));
        }
        catch (PipelineStoppedException)
        {
            session.Dispose();
            throw;
        }

        Progress.Done();
        if (!NoDefault)
        {
            DefaultSession.Current = session;
        }

        _opened = true;
        WriteObject(session);
    }

    /// <summary>The folder that a reference means. Only text that may be an id as well is looked up, and is the id where that isn't permitted.</summary>
    private FolderContext ContextOf(FolderReference reference, OrchSession session)
    {
        if (!reference.IsUnclear)
        {
            return reference.ToContext();
        }

        try
        {
            return Wait(token => FolderLookup.FindTextAsync(session, reference, Log, token)).ToContext();
        }
        catch (OrchApiException e) when (e.ErrorId == OrchErrorId.PermissionMissing)
        {
            return new FolderContext(reference.MaybeId, reference.MaybeKey);
        }
    }

    /// <summary>Runs at the end in any case, even after arguments that could not be bound and after Ctrl+C.</summary>
    protected override void Dispose(bool disposing)
    {
        if (disposing && !_opened && !NoDefault)
        {
            DefaultSession.Lose();
        }

        base.Dispose(disposing);
    }

    private OrchSession Open()
    {
        if (!ParameterSetName.StartsWith("Sandbox", StringComparison.Ordinal))
        {
            return OpenSignIn();
        }

        try
        {
            return InputObject is null ? SandboxSession.OpenNew(Scale, As, Scope) : SandboxSession.Open(InputObject, As, Scope, owned: false);
        }
        catch (ArgumentException e) when (e.ParamName == "scope")
        {
            Fail(ErrorRecords.Create(e, "ScopeUnknown", ErrorCategory.InvalidArgument, Scope, "Get-OrchEndpoint shows the scopes of each operation."));
            throw;
        }
        catch (ArgumentException e)
        {
            Fail(ErrorRecords.Create(new ItemNotFoundException($"The sandbox has no account '{As}'.", e), "SandboxAccountNotFound", ErrorCategory.ObjectNotFound, As, "Press Tab after -As for the accounts that there are."));
            throw;
        }
    }

    /// <summary>Ends with an error. A script that goes on must not act in the session that was the default before.</summary>
    private void Fail(ErrorRecord record)
    {
        if (!NoDefault && DefaultSession.Lose() is { } before)
        {
            record.ErrorDetails = new ErrorDetails($"{record.ErrorDetails?.Message ?? record.Exception.Message} There is no default session now; it was {before}.")
            {
                RecommendedAction = record.ErrorDetails?.RecommendedAction ?? string.Empty,
            };
        }

        ThrowTerminatingError(record);
    }

    /// <summary>What to do where a sign-in that changes nothing broke off; null where the error says it.</summary>
    private static string? Advice(OrchApiException e, OrchSession session) => e.ErrorId switch
    {
        OrchErrorId.NotSignedIn when session.SignIn == nameof(SignInWay.Windows) =>
            "Check the account, that it is a user of the tenant, and that Windows authentication is on at this server; -Authentication Ntlm leaves Kerberos out.",
        OrchErrorId.ConnectionFailed or OrchErrorId.NoAnswer => "Check the address, the network and the proxy: Test-OrchConnection -Uri looks at each.",
        OrchErrorId.TooManyRequests or OrchErrorId.ServerError when e.Next is null => "Sign in again later.",
        _ => null,
    };

    /// <summary>
    /// Asks for the account's own name: that proves the token and tells the server's version. An application has no user,
    /// and a token may lack the scope to ask; both are signed in all the same.
    /// </summary>
    private void SignIn(OrchSession session)
    {
        async Task<User?> AskAsync(CancellationToken token)
        {
            await session.StartAsync(Log, token).ConfigureAwait(false);
            return await session.Client.GetAsync<User>(new OrchRequest(UserOperations.GetCurrentUser), Log, token).ConfigureAwait(false);
        }

        try
        {
            Progress.Waiting = "Signing in";

            // Not on the pipeline thread: to open a browser, or a certificate, may take its time.
            User? user = Wait(token => Task.Run(() => AskAsync(token), token));
            session.SetUser(user?.UserName, user?.Id);
        }
        catch (OrchApiException e) when (e.Next is null && e.StatusCode is { } status && (int)status is 400 or 403 or 404 or 409)
        {
            Tell("The account has no user that it can read: " + e.Message);
        }
    }
}
