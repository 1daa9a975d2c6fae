using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Removes profiles. The secrets that they name stay where they are.</summary>
[Cmdlet(VerbsCommon.Remove, "OrchProfile", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
public sealed class RemoveOrchProfileCommand : PSCmdlet
{
    /// <summary>Names, with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    public string[] Name { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string pattern in Name)
        {
            WildcardPattern wildcard = new(pattern, WildcardOptions.IgnoreCase);
            string[] names = [.. ProfileStore.Names().Where(wildcard.IsMatch)];
            if (names.Length == 0 && !WildcardPattern.ContainsWildcardCharacters(pattern))
            {
                WriteError(ErrorRecords.Create(
                    new ItemNotFoundException($"There is no profile '{pattern}'."), "ProfileNotFound", ErrorCategory.ObjectNotFound, pattern, "List the profiles with Get-OrchProfile."));
            }

            foreach (string name in names.Where(name => ShouldProcess(name, "Remove profile")))
            {
                ProfileStore.Remove(name);
            }
        }
    }
}
