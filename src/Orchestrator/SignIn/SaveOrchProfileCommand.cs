using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// Keeps how a session was signed in, under a name for Connect-Orch. No secret is kept: the profile names where it is, in
/// a vault of SecretManagement or in the certificate store.
/// </summary>
[Cmdlet(VerbsData.Save, "OrchProfile", SupportsShouldProcess = true)]
[OutputType(typeof(OrchProfile))]
public sealed class SaveOrchProfileCommand : PSCmdlet
{
    /// <summary>The name: letters, digits, spaces and - _ ., at most 64.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    [ValidateNotNullOrEmpty]
    [NoScriptBlock]
    public string Name { get; set; } = string.Empty;

    /// <summary>The name, in the vault, of the secret: the client secret or access token as a secure string, or the user name and password as a credential.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProfileValueCompleter))]
    [NoScriptBlock]
    public string? SecretName { get; set; }

    /// <summary>The vault of SecretManagement that has the secret. By default, the default vault.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProfileValueCompleter))]
    [NoScriptBlock]
    public string? Vault { get; set; }

    /// <summary>The session to take the settings from. By default, the default session.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(SessionCompleter))]
    [ValidateNotNull]
    public OrchSession? Session { get; set; }

    /// <summary>Writes the profile.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        OrchSession? session = Session ?? DefaultSession.Current;
        if (session is null)
        {
            ThrowTerminatingError(ErrorRecords.NoSession());
        }

        if (session!.Options is null)
        {
            ThrowTerminatingError(ErrorRecords.InvalidArgument("ProfileOfSandbox", "A sandbox needs no profile: Connect-Orch -Sandbox opens one.", Name));
        }

        OrchProfile profile = ProfileOptions.ToProfile(Name, session.Options!, session.Folder);
        profile.SecretName = SecretName;
        profile.Vault = Vault;
        if (ProfileOptions.NeedsSecret(profile) && SecretName is null)
        {
            ThrowTerminatingError(ErrorRecords.InvalidArgument(
                "ProfileNeedsSecret",
                "This session was signed in with a secret, and a profile keeps none.",
                Name,
                "Put the secret into a vault with Set-Secret, and name it here with -SecretName."));
        }

        if (profile.CertificateThumbprint is { } thumbprint && CertificateFile.Find(thumbprint) is null)
        {
            WriteWarning($"The certificate {thumbprint} is not in the store of this user or machine: import it with its key before you use the profile.");
        }

        if (session.Options!.Network.ProxyCredential is not null)
        {
            WriteWarning("The proxy's password is not kept. Use -ProxyUseDefaultCredential, or a proxy that asks for none.");
        }

        if (ShouldProcess(Name, "Save profile"))
        {
            Write(profile);
        }
    }

    private void Write(OrchProfile profile)
    {
        try
        {
            ProfileStore.Write(profile);
        }
        catch (SetupException e)
        {
            ThrowTerminatingError(ErrorRecords.Create(e, e.ErrorId, ErrorCategory.InvalidArgument, Name, e.Next));
        }
        catch (System.Exception e) when (e is System.IO.IOException or System.UnauthorizedAccessException)
        {
            ThrowTerminatingError(ErrorRecords.Create(e, "ProfileNotWritten", ErrorCategory.WriteError, Name, $"Check that {ProfileStore.Directory} can be written to."));
        }

        if (PassThru)
        {
            WriteObject(profile);
        }
    }
}
