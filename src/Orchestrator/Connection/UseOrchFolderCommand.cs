using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Chooses the folder that cmdlets act in: for the session, or for the length of a script block.</summary>
[Cmdlet(VerbsOther.Use, "OrchFolder", DefaultParameterSetName = "Folder")]
[OutputType(typeof(OrchSession))]
[Calls("Folders_Get", "Folders_GetById", "Folders_GetByKeyByIdentifier", When = "not Clear", Tolerant = true)]
public sealed class UseOrchFolderCommand : OrchCmdlet
{
    /// <summary>The folder: a path, an id, a key, or a folder from Get-OrchFolder.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "Folder")]
    [ArgumentCompleter(typeof(FolderCompleter))]
    public FolderReference? Folder { get; set; }

    /// <summary>What to run in the folder. The session's own folder stays as it is.</summary>
    [Parameter(Position = 1, ParameterSetName = "Folder")]
    public ScriptBlock? ScriptBlock { get; set; }

    /// <summary>Leaves the session without a folder.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Clear")]
    public SwitchParameter Clear { get; set; }

    /// <summary>Writes the session.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void HandleRecord()
    {
        OrchSession session = SessionFor(Folder?.Entity);
        if (Clear)
        {
            session.Folder = null;
        }
        else if (Find(session) is { } folder)
        {
            if (ScriptBlock is not null)
            {
                Run(session.In(folder));
                return;
            }

            session.Folder = folder;
        }

        if (PassThru)
        {
            WriteObject(session);
        }
    }

    /// <summary>Reads the folder, so that a mistyped one is refused here and not by whatever comes next.</summary>
    private FolderContext? Find(OrchSession session)
    {
        if (Folder!.Entity is not null)
        {
            return Folder.ToContext();
        }

        FolderContext named = Folder.ToContext();
        try
        {
            return Wait(token => FolderLookup.FindAsync(session, named, Log, token)).ToContext();
        }
        catch (OrchApiException e) when (e.ErrorId == OrchErrorId.PermissionMissing)
        {
            // Acting in a folder needs no permission to look at folders.
            Tell("The folder is taken as it was given: " + e.Message);
            return named;
        }
        catch (OrchApiException e)
        {
            ThrowTerminatingError(ErrorRecords.From(FolderHints.Explain(this, e, Folder.Given), Folder.Given));
            return null;
        }
    }

    private void Run(OrchSession session)
    {
        OrchSession? before = DefaultSession.Current;
        DefaultSession.Current = session;
        try
        {
            if (SessionState.LanguageMode != PSLanguageMode.FullLanguage)
            {
                // A constrained session keeps the pipeline below from the block. What this one writes comes at its end.
                WriteObject(InvokeCommand.InvokeScript(false, ScriptBlock, null, null), enumerateCollection: true);
                return;
            }

            using SteppablePipeline block = ToPipeline();
            block.Begin(this);
            block.Process();
            block.End();
        }
        finally
        {
            // A Connect-Orch in the block, good or failed, has the last word.
            if (ReferenceEquals(DefaultSession.Current, session))
            {
                DefaultSession.Current = before;
            }
        }
    }

    /// <summary>
    /// The block as a pipeline whose output goes on as it comes, and whose variables are those of the caller. A steppable
    /// pipeline finds what it runs by name only; the name is gone again before the block starts.
    /// </summary>
    private SteppablePipeline ToPipeline()
    {
        const string name = "OrchFolderBlock";
        SessionState.PSVariable.Set(name, ScriptBlock);
        try
        {
            return ScriptBlock.Create(". $" + name).GetSteppablePipeline(MyInvocation.CommandOrigin);
        }
        finally
        {
            SessionState.PSVariable.Remove(name);
        }
    }
}
