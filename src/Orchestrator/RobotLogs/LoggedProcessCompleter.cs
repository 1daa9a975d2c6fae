using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Completes the processes that the newest entries of the folder's logs name.</summary>
public sealed class LoggedProcessCompleter() : SeenValueCompleter<RobotLog>(
    RobotLogOperations.Get,
    "TimeStamp desc",
    entry => entry.ProcessName is null ? null : new Suggestion(entry.ProcessName, $"last by {entry.RobotName}, {entry.TimeStamp:g}"));
