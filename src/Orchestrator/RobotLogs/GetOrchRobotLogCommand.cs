using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// Gets entries of robot logs, newest first. A server that keeps them in Elasticsearch reaches the first 10,000 only, and there the
/// filters by robot, job, machine, level and <c>-After</c> alone work.
/// </summary>
[Cmdlet(VerbsCommon.Get, "OrchRobotLog", SupportsPaging = true)]
[OutputType(typeof(RobotLog))]
[Calls("RobotLogs_Get")]
[Calls("Robots_GetById", When = "Robot:id")]
[Calls("Robots_Get", "Robots_FindAllAcrossFolders", When = "Robot:path", Tolerant = true)]
public sealed class GetOrchRobotLogCommand : OrchFolderReadCommand<RobotLog>
{
    private const long Window = 10_000;

    private FolderContext? _counted;
    private long _read;
    private bool _warned;

    /// <summary>The robots: names with wildcards, ids, or robots from Get-OrchRobot. A name without wildcards that doesn't exist causes an error.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("Name", "RobotId")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RobotCompleter))]
    [Calls]
    public RobotReference[]? Robot { get; set; }

    /// <summary>The minimum level: Trace, Debug, Info, Warn, Error or Fatal.</summary>
    [Parameter]
    [KnownValues("Trace", "Debug", "Info", "Warn", "Error", "Fatal")]
    [NoScriptBlock]
    public string? Level { get; set; }

    /// <summary>The names of processes, with wildcards. A name without wildcards that doesn't exist causes an error.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(LoggedProcessCompleter))]
    [NoScriptBlock]
    public string[]? Process { get; set; }

    /// <summary>The keys of jobs.</summary>
    [Parameter]
    [Alias("JobKey")]
    [ArgumentCompleter(typeof(LoggedJobCompleter))]
    public Guid[]? Job { get; set; }

    /// <summary>The ids of machines.</summary>
    [Parameter]
    [Alias("MachineId")]
    [ArgumentCompleter(typeof(LoggedMachineCompleter))]
    public long[]? Machine { get; set; }

    /// <summary>Returns only entries later than this: a date, or words such as <c>yesterday</c>, <c>monday</c> or <c>-2h</c>.</summary>
    [Parameter]
    [Moment]
    [ArgumentCompleter(typeof(MomentCompleter))]
    public DateTime? After { get; set; }

    /// <summary>Returns only entries earlier than this: a date, or words such as <c>yesterday</c>, <c>monday</c> or <c>-2h</c>.</summary>
    [Parameter]
    [Moment]
    [ArgumentCompleter(typeof(MomentCompleter))]
    public DateTime? Before { get; set; }

    private protected override bool CanPrefetch => Robot?.All(robot => robot.Name is not null || robot.Entity is not null) != false;

    private protected override IReadOnlyList<string>? ReadNear(NameSearch search, IReadOnlyList<string> missing) =>
        search.Parameter != nameof(Process) ? ReadNear(RobotReference.RobotKind, RobotOperations.FindAllAcrossFolders, missing)
        : ReadNearInFolders(folder => ReadProcesses(folder, missing));

    private protected override IEnumerable<ListQuery<RobotLog>> QueriesFor(OrchSession session, FolderContext folder)
    {
        RobotLogFilter wanted = new()
        {
            Robot = Robot,
            Level = Level,
            Process = Process,
            Job = Job,
            Machine = Machine,
            After = After,
            Before = Before,
            Search = SearchFor(nameof(Robot), RobotReference.RobotKind.Noun, related: true),
            ProcessSearch = SearchFor(nameof(Process), "process", related: true),
        };
        if (wanted.Build(session, folder, Log, Attempt) is not { } question)
        {
            return [];
        }

        // One order whatever the paging, so that -First means the newest and -Skip continues where -First ended.
        question.OrderBy = "TimeStamp desc";
        return [question];
    }

    private protected override void WriteRow(RobotLog row)
    {
        if (_counted != Reading)
        {
            // What -Skip leaves out, the server counts all the same.
            _read = _counted is null ? (long)Math.Min(PagingParameters.Skip, long.MaxValue) : 0;
            _counted = Reading;
        }

        bool wantsMore = ++_read == Window && !_warned;
        base.WriteRow(row);
        if (wantsMore && !IsSatisfied)
        {
            _warned = true;
            string goOn = OrderBy is null && row.TimeStamp is { } last
                ? $"To read later entries, run the command again with -After '{last.ToUniversalTime().ToString("o", CultureInfo.InvariantCulture)}'."
                : "To read the others, narrow the read with -After, -Before, -Level, -Robot or -Job.";
            Warn($"10,000 entries were read, and a server that keeps its logs in Elasticsearch returns no more. {goOn} Export-OrchRobotLog saves all of them to a file.");
        }
    }

    /// <summary>Processes by the folder's entries of any time: what never wrote one is as good as missing.</summary>
    private IReadOnlyList<string>? ReadProcesses(FolderContext folder, IReadOnlyList<string> missing) =>
        ReadNear<RobotLog>(new OrchRequest(RobotLogOperations.Get) { Folder = folder }, "ProcessName", entry => entry.ProcessName, missing);
}
