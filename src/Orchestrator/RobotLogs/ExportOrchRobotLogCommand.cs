using System;
using System.IO;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// Exports robot log entries to a CSV file. Servers up to Web API 16 send the file at once;
/// newer ones make it in the background, and the cmdlet waits.
/// </summary>
[Cmdlet(VerbsData.Export, "OrchRobotLog", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
[Calls("RobotLogs_Export", "Exports_GetById", "Exports_GetDownloadLinkById")]
[Calls("RobotLogs_Reports", Tolerant = true)]
public sealed class ExportOrchRobotLogCommand : OrchRobotLogCommand
{
    /// <summary>The path of the file. An existing file is overwritten.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [NoScriptBlock]
    public string Path { get; set; } = string.Empty;

    /// <summary>The robots: names with a wildcard at either end, ids, or robots from Get-OrchRobot.</summary>
    [Parameter(Position = 1)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RobotCompleter))]
    [Calls]
    public override RobotReference[]? Robot { get; set; }

    /// <summary>Doesn't overwrite an existing file; causes an error instead.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>The maximum time in seconds that the server may take to create the file (default 1800).</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSec { get; set; } = 1800;

    /// <summary>Returns the file.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Execute(OrchSession session, FolderContext folder, ODataQuery query, object target)
    {
        string path = SessionState.Path.GetUnresolvedProviderPathFromPSPath(Path);
        if (NoClobber && File.Exists(path))
        {
            ThrowTerminatingError(ErrorRecords.Create(new IOException($"The file '{path}' is there already."), "FileExists", ErrorCategory.ResourceExists, Path, "Give another path, or leave -NoClobber out."));
        }

        if (!Directory.Exists(System.IO.Path.GetDirectoryName(path)))
        {
            ThrowTerminatingError(ErrorRecords.Create(new DirectoryNotFoundException($"There is no directory for '{path}'."), "DirectoryNotFound", ErrorCategory.ObjectNotFound, Path, "Make it first."));
        }

        Progress.Waiting = "Orchestrator makes the file";
        string text = query.ToText();
        if (ShouldProcess(path, $"Export robot logs of {folder}") && Attempt(target, token => SaveAsync(session, folder, text, path, token)) && PassThru)
        {
            WriteObject(new FileInfo(path));
        }
    }

    /// <summary>Older servers answer with a report at once, newer ones export in the background, and some between do either.</summary>
    private async Task SaveAsync(OrchSession session, FolderContext folder, string query, string path, CancellationToken cancellationToken)
    {
        bool reports = session.WebApiVersion is int version && RobotLogOperations.Reports.IsIn(version);
        try
        {
            await SaveAsync(session, folder, query, path, reports, cancellationToken).ConfigureAwait(false);
        }
        catch (OrchApiException e) when (e.ErrorId == OrchErrorId.NotSupportedByServer && session.WebApiVersion is int known
            && (reports ? RobotLogOperations.Export : RobotLogOperations.Reports).IsIn(known))
        {
            Log.Request(reports ? "The server has no reports of robot logs; exporting in the background." : "The server is older than exports in the background.");
            await SaveAsync(session, folder, query, path, !reports, cancellationToken).ConfigureAwait(false);
        }
    }

    private Task SaveAsync(OrchSession session, FolderContext folder, string query, string path, bool report, CancellationToken cancellationToken) => report
        ? FileDownload.SaveAsync(session, new OrchRequest(RobotLogOperations.Reports) { Folder = folder, Query = query }, path, Log, cancellationToken)
        : ExportRunner.SaveAsync(session, new OrchRequest(RobotLogOperations.Export) { Folder = folder, Query = query }, path, TimeSpan.FromSeconds(TimeoutSec), Log, cancellationToken);
}
