using System;
using System.Collections.Generic;
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

    /// <summary>The robots: names with wildcards, ids, or robots from Get-OrchRobot. A name without a wildcard that no robot has is an error.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RobotCompleter))]
    [Calls]
    public RobotReference[]? Robot { get; set; }

    /// <summary>The folders to read: paths with wildcards, ids, keys, or folders from Get-OrchFolder. Without it: the folder of the session, or that of the robot that is given as an object.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("FullyQualifiedName")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [ValidateNotNull]
    public override FolderReference[]? Folder { get; set; }

    /// <summary>The least level: Trace, Debug, Info, Warn, Error or Fatal.</summary>
    [Parameter]
    [KnownValues("Trace", "Debug", "Info", "Warn", "Error", "Fatal")]
    public string? Level { get; set; }

    /// <summary>The names of processes, with wildcards.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(LoggedProcessCompleter))]
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

    /// <summary>Gets entries later than this moment: a date, or words such as <c>yesterday</c>, <c>monday</c> or <c>-2h</c>.</summary>
    [Parameter]
    [Moment]
    [ArgumentCompleter(typeof(MomentCompleter))]
    public DateTime? After { get; set; }

    /// <summary>Gets entries earlier than this moment: a date, or words such as <c>yesterday</c>, <c>monday</c> or <c>-2h</c>.</summary>
    [Parameter]
    [Moment]
    [ArgumentCompleter(typeof(MomentCompleter))]
    public DateTime? Before { get; set; }

    private protected override IReadOnlyList<OrchEntity?> About => Robot?.Select(robot => (OrchEntity?)robot.Entity).ToArray() ?? [];

    private protected override IReadOnlyList<string> FinishedBy => ["RobotName", "ProcessName"];

    private protected override bool MayAskAhead => Robot?.All(robot => robot.Name is not null || robot.Entity is not null) != false;

    private protected override IReadOnlyList<string>? ReadNear(NameSearch search, IReadOnlyList<string> missing) =>
        ReadNear(RobotReference.RobotKind, RobotOperations.FindAllAcrossFolders, missing);

    private protected override IEnumerable<RowQuestion<RobotLog>> Ask(OrchSession session, FolderContext folder)
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

        if (++_read > Window && !_warned)
        {
            _warned = true;
            Warn("More than 10,000 entries: a server that keeps its logs in Elasticsearch refuses what lies beyond. Narrow the read with -After, -Level, -Robot or -Job, or use Export-OrchRobotLog.");
        }

        base.WriteRow(row);
    }
}
