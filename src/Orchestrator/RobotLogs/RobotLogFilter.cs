using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Which entries of robot logs are wanted: what the server is asked, and what the client must still look at.</summary>
internal sealed class RobotLogFilter
{
    public RobotReference[]? Robot { get; init; }

    public string? Level { get; init; }

    public string[]? Process { get; init; }

    public Guid[]? Job { get; init; }

    public long[]? Machine { get; init; }

    public DateTime? After { get; init; }

    public DateTime? Before { get; init; }

    /// <summary>Where the names of the robots are looked for; null where one that doesn't exist is no mistake.</summary>
    public NameSearch? Search { get; init; }

    /// <summary>Where the names of the processes are looked for; null where one that doesn't exist is no mistake.</summary>
    public NameSearch? ProcessSearch { get; init; }

    /// <summary>What a folder is asked. Entries have the names of robots, so that a robot given by its id is looked up.</summary>
    /// <param name="session">The session.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="log">Where the look-up is told.</param>
    /// <param name="attempt">Runs a look-up, with what an error is about; null where it failed.</param>
    /// <returns>The question; null where none of the robots is there.</returns>
    public ListQuery<RobotLog>? Build(OrchSession session, FolderContext folder, IRequestLog log, Func<object?, Func<CancellationToken, Task<Robot?>>, Robot?> attempt)
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (RobotReference robot in Robot ?? [])
        {
            if (robot.Name is { } given)
            {
                names.Add(given);
            }
            else if ((robot.Entity ?? attempt(robot.Target, token => FindAsync(robot, session, folder, log, token)))?.Name is { } known)
            {
                names.Add(WildcardPattern.Escape(known));
                Search?.Found(known);
            }
        }

        if (Robot is not null && names.Count == 0)
        {
            return null;
        }

        return new ListQuery<RobotLog>(
            new OrchRequest(RobotLogOperations.Get) { Folder = folder },
            new ODataFilter()
                .And(Level is null ? null : "Level ge " + ODataLiteral.Of(Level))
                .AndAny((Job ?? []).Select(key => "JobKey eq " + ODataLiteral.Of(key)))
                .AndEquals("MachineId", Machine)
                .AndAfter("TimeStamp", After)
                .AndBefore("TimeStamp", Before),
            new NameFilter<RobotLog>(names, "RobotName", entry => entry.RobotName) { Search = Search },
            new NameFilter<RobotLog>(Process, "ProcessName", entry => entry.ProcessName) { Search = ProcessSearch });
    }

    private static Task<Robot?> FindAsync(RobotReference robot, OrchSession session, FolderContext folder, IRequestLog log, CancellationToken cancellationToken) =>
        session.Client.GetAsync<Robot>(new OrchRequest(RobotOperations.GetById, RobotOperations.GetById.PathFor(robot.KnownId!)) { Folder = folder }, log, cancellationToken);
}
