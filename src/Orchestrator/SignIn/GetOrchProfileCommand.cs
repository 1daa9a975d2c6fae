using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Gets the profiles of the user. None of them holds a secret.</summary>
[Cmdlet(VerbsCommon.Get, "OrchProfile")]
[OutputType(typeof(OrchProfile))]
public sealed class GetOrchProfileCommand : PSCmdlet
{
    /// <summary>Names, with wildcards.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    [NoScriptBlock]
    public string[]? Name { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string pattern in Name ?? ["*"])
        {
            bool exact = !WildcardPattern.ContainsWildcardCharacters(pattern);
            WildcardPattern wildcard = new(pattern, WildcardOptions.IgnoreCase);
            foreach (string name in exact ? [pattern] : ProfileStore.Names().Where(wildcard.IsMatch))
            {
                if (Read(name) is { } profile)
                {
                    WriteObject(profile);
                }
            }
        }
    }

    private OrchProfile? Read(string name)
    {
        try
        {
            return ProfileStore.Read(name);
        }
        catch (SetupException e)
        {
            WriteError(ErrorRecords.Create(e, e.ErrorId, e.ErrorId == SetupException.NotFound ? ErrorCategory.ObjectNotFound : ErrorCategory.InvalidData, name, e.Next));
            return null;
        }
    }
}
