using System;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>What the cmdlets share that have the server go through the logs of a folder.</summary>
[Calls("Robots_GetById", When = "Robot:id")]
public abstract class OrchRobotLogCommand : OrchCmdlet
{
    /// <summary>The robots: names with a wildcard at either end, ids, or robots from Get-OrchRobot.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RobotCompleter))]
    [Calls]
    [ValidateNotNullOrEmpty]
    public virtual RobotReference[]? Robot { get; set; }

    /// <summary>The minimum level: Trace, Debug, Info, Warn, Error or Fatal.</summary>
    [Parameter]
    [KnownValues("Trace", "Debug", "Info", "Warn", "Error", "Fatal")]
    [NoScriptBlock]
    public string? Level { get; set; }

    /// <summary>The names of processes, with a wildcard at either end.</summary>
    [Parameter]
    [SupportsWildcards]
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

    /// <summary>Includes only entries later than this: a date, or words such as <c>yesterday</c>, <c>monday</c> or <c>-2h</c>.</summary>
    [Parameter]
    [Moment]
    [ArgumentCompleter(typeof(MomentCompleter))]
    public DateTime? After { get; set; }

    /// <summary>Includes only entries earlier than this: a date, or words such as <c>yesterday</c>, <c>monday</c> or <c>-2h</c>.</summary>
    [Parameter]
    [Moment]
    [ArgumentCompleter(typeof(MomentCompleter))]
    public DateTime? Before { get; set; }

    /// <summary>An OData filter expression, combined with the other parameters.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RobotLogFilterCompleter))]
    [NoScriptBlock]
    public string? Filter { get; set; }

    /// <summary>The folder: a path, an id, a key or a folder. By default, the folder of the session.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(FolderCompleter))]
    public FolderReference? Folder { get; set; }

    private protected override void HandleRecord()
    {
        RobotLogFilter wanted = new() { Robot = Robot, Level = Level, Process = Process, Job = Job, Machine = Machine, After = After, Before = Before };
        OrchSession session = SessionFor(Folder?.Live);
        FolderContext folder = FolderOf(Folder, session);
        object target = Folder?.Target ?? folder;
        if (wanted.Build(session, folder, Log, Attempt) is not { } question)
        {
            return;
        }

        if (question.ClientFilter is not null)
        {
            ThrowTerminatingError(ErrorRecords.InvalidArgument(
                "PatternNotSupported",
                "The server does this on its own, and of names with wildcards it knows those with one at either end only, such as 'Doc*'.",
                Robot,
                "Use Get-OrchRobotLog, which looks at the names itself."));
        }

        ODataFilter filter = question.Filter.And(Filter);
        if (filter.Split(new ODataQuery().RoomForFilter).Count > 1)
        {
            ThrowTerminatingError(ErrorRecords.InvalidArgument(
                "TooManyNames",
                "The server does this in one request, which does not take so many names, keys or ids.",
                Robot,
                "Give fewer at a time, or use Get-OrchRobotLog, which asks several times."));
        }

        Execute(session, folder, new ODataQuery { Filter = filter.Text }, target);
    }

    /// <summary>Acts on the entries of a folder.</summary>
    private protected abstract void Execute(OrchSession session, FolderContext folder, ODataQuery query, object target);
}
