using System.Collections;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Reads secrets through SecretManagement, which the user may have or not. It is called by its full name, so that nothing else answers for it.</summary>
internal static class SecretVault
{
    private const string Command = "Microsoft.PowerShell.SecretManagement\\Get-Secret";

    /// <summary>The secret that a profile names.</summary>
    /// <exception cref="SetupException">There is no SecretManagement, or no such secret.</exception>
    public static object? Get(PSCmdlet cmdlet, OrchProfile profile)
    {
        if (profile.SecretName is null)
        {
            throw new SetupException(SetupException.NeedsSecret, $"The profile '{profile.Name}' does not say where its secret is.", "Save it again with Save-OrchProfile -SecretName, and -Vault.");
        }

        if (cmdlet.InvokeCommand.GetCommand(Command, System.Management.Automation.CommandTypes.Cmdlet | System.Management.Automation.CommandTypes.Function) is null)
        {
            throw new SetupException(
                "VaultMissing",
                $"The profile '{profile.Name}' has its secret in a vault, and Microsoft.PowerShell.SecretManagement is not installed.",
                "Install-PSResource Microsoft.PowerShell.SecretManagement, and the vault's own module.");
        }

        Hashtable arguments = new() { ["Name"] = profile.SecretName, ["ErrorAction"] = ActionPreference.Stop };
        if (profile.Vault is not null)
        {
            arguments["Vault"] = profile.Vault;
        }

        try
        {
            // Values are arguments, never part of the text.
            foreach (PSObject result in cmdlet.InvokeCommand.InvokeScript("param($OrchArguments) & '" + Command + "' @OrchArguments", arguments))
            {
                return result.BaseObject;
            }

            return null;
        }
        catch (RuntimeException e) when (e is not PipelineStoppedException)
        {
            throw new SetupException(
                "SecretUnavailable",
                $"The secret '{profile.SecretName}' of the profile '{profile.Name}' cannot be read: {e.Message}",
                "Unlock the vault, and check the name with Get-SecretInfo.");
        }
    }
}
