using System.Management.Automation;
using System.Security;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <content>Signing in by a profile.</content>
public sealed partial class ConnectOrchCommand
{
    private FolderReference? _profileFolder;

    private SignInOptions FromProfile()
    {
        OrchProfile profile = ProfileStore.Read(Profile!);
        SecureString? secret = null;
        string? userName = null;
        if (ProfileOptions.NeedsSecret(profile))
        {
            switch (SecretVault.Get(this, profile))
            {
                case SecureString text:
                    secret = text;
                    break;
                case PSCredential credential:
                    secret = credential.Password;
                    userName = credential.UserName;
                    break;
                default:
                    throw new SetupException(
                        SetupException.NeedsSecret,
                        $"The secret '{profile.SecretName}' is neither a secure string nor a credential.",
                        "Store it as one: Set-Secret with Read-Host -AsSecureString, or Get-Credential for a user name and password.");
            }
        }

        _profileFolder = profile.Folder is null ? null : new FolderReference(profile.Folder);
        return ProfileOptions.ToOptions(profile, secret, userName, SystemBrowser.Open, Network);
    }
}
