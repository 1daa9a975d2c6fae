using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>Closes a session and forgets its token. Without -Session: the default one.</summary>
[Cmdlet(VerbsCommunications.Disconnect, "Orch")]
public sealed class DisconnectOrchCommand : PSCmdlet
{
    /// <summary>The session to close. By default, the default session of this runspace.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(SessionCompleter))]
    [ValidateNotNull]
    public OrchSession? Session { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        OrchSession? session = Session ?? DefaultSession.Current;
        if (session is null)
        {
            WriteError(ErrorRecords.NoSession());
            return;
        }

        session.Dispose();
        if (DefaultSession.Current is { IsClosed: true })
        {
            DefaultSession.Current = null;
        }
    }
}
