using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Gets the sessions of robots with their state and the time of their last heartbeat.</summary>
[Cmdlet(VerbsCommon.Get, "OrchRobotSession", SupportsPaging = true)]
[OutputType(typeof(RobotSession))]
[Calls("Sessions_Get")]
[Calls("Robots_Get", "Robots_FindAllAcrossFolders", When = "Robot:path", Tolerant = true)]
public sealed class GetOrchRobotSessionCommand : OrchFolderReadCommand<RobotSession>
{
    /// <summary>The robots: names with wildcards, ids, or robots from Get-OrchRobot. A name without wildcards that doesn't exist causes an error.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("Name", "RobotId")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RobotCompleter))]
    [Calls]
    public RobotReference[]? Robot { get; set; }

    /// <summary>The states to get: Available, Busy, Disconnected or Unknown.</summary>
    [Parameter]
    [KnownValues("Available", "Busy", "Disconnected", "Unknown")]
    [NoScriptBlock]
    public string[]? State { get; set; }

    /// <summary>The names of machines, with wildcards. A name without wildcards that doesn't exist causes an error.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SessionMachineCompleter))]
    [NoScriptBlock]
    public string[]? Machine { get; set; }

    /// <summary>Returns only sessions with a heartbeat after this: a date, or words such as <c>yesterday</c>, <c>monday</c> or <c>-2h</c>.</summary>
    [Parameter]
    [Moment]
    [ArgumentCompleter(typeof(MomentCompleter))]
    public DateTime? ReportedAfter { get; set; }

    /// <summary>Returns only sessions without a heartbeat since this: a date, or words such as <c>yesterday</c>, <c>monday</c> or <c>-2h</c>.</summary>
    [Parameter]
    [Moment]
    [ArgumentCompleter(typeof(MomentCompleter))]
    public DateTime? ReportedBefore { get; set; }

    /// <summary>Returns only sessions without a heartbeat for two minutes; with <c>-Unresponsive:$false</c>, those with one.</summary>
    [Parameter]
    public SwitchParameter Unresponsive { get; set; }

    // A session without its robot says little, and names are looked at here where a pattern says more than OData can.
    private protected override IReadOnlyList<string> AlwaysExpand =>
        Property is null || Robots(Robot ?? []).ClientFilter is not null ? ["Robot"] : [];

    private protected override IReadOnlyList<string>? ReadNear(NameSearch search, IReadOnlyList<string> missing) =>
        search.Parameter == nameof(Machine) ? base.ReadNear(search, missing) : ReadNear(RobotReference.RobotKind, RobotOperations.FindAllAcrossFolders, missing);

    private protected override IEnumerable<ListQuery<RobotSession>> QueriesFor(OrchSession session, FolderContext folder) =>
    [
        new(
            new OrchRequest(RobotSessionOperations.Get) { Folder = folder },
            new ODataFilter()
                .AndEquals("State", State)
                .AndAfter("ReportingTime", ReportedAfter)
                .AndBefore("ReportingTime", ReportedBefore)
                .And(MyInvocation.BoundParameters.ContainsKey(nameof(Unresponsive)) ? "IsUnresponsive eq " + ODataLiteral.Of(Unresponsive.ToBool()) : null),
            Robots(Robot ?? []),
            NameFilterFor(nameof(Machine), Machine, "machine", "MachineName", one => one.MachineName)),
    ];

    private NameFilter<RobotSession> Robots(RobotReference[] robots) =>
        new NameFilter<RobotSession>(robots.Select(robot => robot.Name).OfType<string>(), "Robot/Name", one => one.Robot?.Name)
        {
            Search = SearchFor(nameof(Robot), RobotReference.RobotKind.Noun, related: true),
        }.OrIds(robots.Select(robot => robot.KnownId).OfType<long>(), "Robot/Id", one => one.Robot?.Id);
}
