using System;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Which entries of robot logs are wanted: what the server is asked, and what the client must still look at.</summary>
internal sealed class RobotLogFilter
{
    private NameFilter? _robots;
    private NameFilter? _processes;

    public RobotReference[]? Robot { get; init; }

    public string? Level { get; init; }

    public string[]? Process { get; init; }

    public Guid[]? Job { get; init; }

    public long[]? Machine { get; init; }

    public DateTime? After { get; init; }

    public DateTime? Before { get; init; }

    /// <summary>What the client must finish; null where the server says it all. Known once the filter was built.</summary>
    public Predicate<RobotLog>? Finish
    {
        get
        {
            Predicate<RobotLog>? robot = _robots?.Finish<RobotLog>(entry => entry.RobotName);
            Predicate<RobotLog>? process = _processes?.Finish<RobotLog>(entry => entry.ProcessName);
            return robot is null && process is null ? null : entry => robot?.Invoke(entry) != false && process?.Invoke(entry) != false;
        }
    }

    /// <summary>The filter. Entries bear the names of robots, so that a robot given by its id is looked up.</summary>
    /// <param name="session">The session.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="log">Where the look-up is told.</param>
    /// <param name="attempt">Runs a look-up, with what an error is about; null where it failed.</param>
    /// <returns>The filter; null where none of the robots is there.</returns>
    public ODataFilter? Build(OrchSession session, FolderContext folder, IRequestLog log, Func<object?, Func<CancellationToken, Task<Robot?>>, Robot?> attempt)
    {
        string[] names =
        [
            .. (Robot ?? [])
                .Select(robot => robot.Name ?? ((robot.Entity ?? attempt(robot.Target, token => FindAsync(robot, session, folder, log, token)))?.Name is { } name ? WildcardPattern.Escape(name) : null))
                .OfType<string>()
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        if (Robot is not null && names.Length == 0)
        {
            return null;
        }

        _robots = new NameFilter(names);
        _processes = new NameFilter(Process);
        return new ODataFilter()
            .And(_robots.ToFilter("RobotName"))
            .And(Level is null ? null : "Level ge " + ODataLiteral.Of(Level))
            .And(_processes.ToFilter("ProcessName"))
            .And(Job is null ? null : string.Join(" or ", Job.Select(key => "JobKey eq " + ODataLiteral.Of(key))))
            .AndEquals("MachineId", Machine)
            .AndAfter("TimeStamp", After)
            .AndBefore("TimeStamp", Before);
    }

    private static Task<Robot?> FindAsync(RobotReference robot, OrchSession session, FolderContext folder, IRequestLog log, CancellationToken cancellationToken) =>
        session.Client.GetAsync<Robot>(new OrchRequest(RobotOperations.GetById, RobotOperations.GetById.PathFor(robot.KnownId!)) { Folder = folder }, log, cancellationToken);
}
