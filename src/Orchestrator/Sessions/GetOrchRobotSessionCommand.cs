using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Gets the sessions of robots: whether they are available, busy or disconnected, and when they last reported.</summary>
[Cmdlet(VerbsCommon.Get, "OrchRobotSession", SupportsPaging = true)]
[OutputType(typeof(RobotSession))]
[Calls("Sessions_Get")]
public sealed class GetOrchRobotSessionCommand : OrchFolderReadCommand<RobotSession>
{
    /// <summary>How many robots one filter names: servers refuse some more than this.</summary>
    private const int RobotsPerRequest = 10;

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

    /// <summary>The states to get: Available, Busy, Disconnected or Unknown.</summary>
    [Parameter]
    [KnownValues("Available", "Busy", "Disconnected", "Unknown")]
    public string[]? State { get; set; }

    /// <summary>The names of machines, with wildcards.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SessionMachineCompleter))]
    public string[]? Machine { get; set; }

    /// <summary>Gets sessions with a heartbeat after this moment: a date, or words such as <c>yesterday</c>, <c>monday</c> or <c>-2h</c>.</summary>
    [Parameter]
    [Moment]
    [ArgumentCompleter(typeof(MomentCompleter))]
    public DateTime? ReportedAfter { get; set; }

    /// <summary>Gets sessions with no heartbeat since this moment: a date, or words such as <c>yesterday</c>, <c>monday</c> or <c>-2h</c>.</summary>
    [Parameter]
    [Moment]
    [ArgumentCompleter(typeof(MomentCompleter))]
    public DateTime? ReportedBefore { get; set; }

    /// <summary>Gets sessions without a heartbeat for two minutes; with <c>-Unresponsive:$false</c> those with one.</summary>
    [Parameter]
    public SwitchParameter Unresponsive { get; set; }

    // A session without its robot says little, and names are looked at here where a pattern says more than OData can.
    private protected override IReadOnlyList<string> AlwaysExpand =>
        Property is null || new NameFilter(Robot?.Select(robot => robot.Name).OfType<string>()).Finish<RobotSession>(_ => null) is not null ? ["Robot"] : [];

    private protected override IReadOnlyList<OrchEntity?> About => Robot?.Select(robot => (OrchEntity?)robot.Entity).ToArray() ?? [];

    private protected override IReadOnlyList<string> FinishedBy => Machine is null ? [] : ["MachineName"];

    private protected override void ReadFolder(OrchSession session, FolderContext folder, object target, bool alone)
    {
        NameFilter machines = new(Machine);
        Predicate<RobotSession>? finishMachine = machines.Finish<RobotSession>(one => one.MachineName);
        RobotReference[][] parts = Robot is null ? [[]] : [.. Robot.Select((robot, i) => (robot, i)).GroupBy(item => item.i / RobotsPerRequest, item => item.robot).Select(part => part.ToArray())];
        foreach (RobotReference[] robots in parts)
        {
            NameFilter names = new(robots.Select(robot => robot.Name).OfType<string>());
            long[] ids = [.. robots.Select(robot => robot.KnownId).OfType<long>()];
            Predicate<RobotSession>? finishName = names.Finish<RobotSession>(one => one.Robot?.Name);
            WriteRows(
                session,
                new OrchRequest(RobotSessionOperations.Get) { Folder = folder },
                new ODataFilter()
                    .And(RobotFilter(ids, names, robots.Length))
                    .AndEquals("State", State)
                    .And(machines.ToFilter("MachineName"))
                    .AndAfter("ReportingTime", ReportedAfter)
                    .AndBefore("ReportingTime", ReportedBefore)
                    .And(MyInvocation.BoundParameters.ContainsKey(nameof(Unresponsive)) ? "IsUnresponsive eq " + ODataLiteral.Of(Unresponsive.ToBool()) : null),
                target,
                finishName is null && finishMachine is null
                    ? null
                    : one => (finishName is null || (one.Robot is { } robot && ids.Contains(robot.Id)) || finishName(one)) && finishMachine?.Invoke(one) != false,
                alone && parts.Length == 1);
        }
    }

    private static string? RobotFilter(long[] ids, NameFilter names, int robots)
    {
        string? byName = names.ToFilter("Robot/Name");
        return robots == 0 || (byName is null && ids.Length < robots)
            ? null
            : string.Join(" or ", ids.Select(id => "Robot/Id eq " + ODataLiteral.Of(id)).Concat(byName is null ? [] : [byName]));
    }
}
