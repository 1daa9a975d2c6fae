using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>Gets the default session of this runspace: where it goes, who is signed in, and the folder in use. Gets nothing where there is none.</summary>
[Cmdlet(VerbsCommon.Get, "OrchConnection")]
[OutputType(typeof(OrchSession))]
public sealed class GetOrchConnectionCommand : PSCmdlet
{
    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (DefaultSession.Current is { } session)
        {
            WriteObject(session);
        }
    }
}
