using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// Gets entries of robot logs. A server that keeps them in Elasticsearch reaches the first 10,000 only, and there the
/// filters by robot, job, machine, level and <c>-After</c> alone work.
/// </summary>
[Cmdlet(VerbsCommon.Get, "OrchRobotLog", SupportsPaging = true)]
[OutputType(typeof(RobotLog))]
[Calls("RobotLogs_Get")]
[Calls("Robots_GetById", When = "Robot:id")]
public sealed class GetOrchRobotLogCommand : OrchFolderReadCommand<RobotLog>
{
    private const long Window = 10_000;

    private RobotLogFilter _filter = new();
    private long _read;
    private bool _warned;

    /// <summary>The robots: names with wildcards, ids, or robots from Get-OrchRobot.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RobotCompleter))]
    [Calls]
    public RobotReference[]? Robot { get; set; }

    /// <summary>The folders to read: paths with wildcards, ids, keys, or folders from Get-OrchFolder. Without it: the folder of the session, or that of the robot that is given as an object.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("FullyQualifiedName")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(FolderCompleter))]
    public override FolderReference[]? Folder { get; set; }

    /// <summary>The least level: Trace, Debug, Info, Warn, Error or Fatal.</summary>
    [Parameter]
    [KnownValues("Trace", "Debug", "Info", "Warn", "Error", "Fatal")]
    public string? Level { get; set; }

    /// <summary>The names of processes, with wildcards.</summary>
    [Parameter]
    [SupportsWildcards]
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

    // Rows have no key, and a read of several pages needs an order; one page comes as the server has it.
    private protected override string? DefaultOrder => PagingParameters.First > (ulong)RobotLogOperations.Get.PageSize || _filter.Finish is not null ? "TimeStamp" : null;

    private protected override IReadOnlyList<OrchEntity?> About => Robot?.Select(robot => (OrchEntity?)robot.Entity).ToArray() ?? [];

    private protected override IReadOnlyList<string> FinishedBy => ["RobotName", "ProcessName"];

    private protected override void ReadFolder(OrchSession session, FolderContext folder, object target, bool alone)
    {
        _filter = new RobotLogFilter { Robot = Robot, Level = Level, Process = Process, Job = Job, Machine = Machine, After = After, Before = Before };
        if (_filter.Build(session, folder, Log, Attempt) is not { } filter)
        {
            return;
        }

        _read = alone ? (long)PagingParameters.Skip : 0;
        WriteRows(session, new OrchRequest(RobotLogOperations.Get) { Folder = folder }, filter, target, _filter.Finish, alone);
    }

    private protected override void WriteRow(RobotLog row)
    {
        if (++_read > Window && !_warned)
        {
            _warned = true;
            Warn("More than 10,000 entries: a server that keeps its logs in Elasticsearch refuses what lies beyond. Narrow the read with -After, -Level, -Robot or -Job, or use Export-OrchRobotLog.");
        }

        base.WriteRow(row);
    }
}
