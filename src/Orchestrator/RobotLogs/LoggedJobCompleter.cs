using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Completes the keys of the jobs that the newest entries of the folder's logs are of, by key or by process.</summary>
public sealed class LoggedJobCompleter() : SeenValueCompleter<RobotLog>(
    RobotLogOperations.Get,
    "TimeStamp desc",
    entry => entry.JobKey is { } key ? new Suggestion(key.ToString(), $"{entry.RobotName}, {entry.TimeStamp:g}", $"{entry.ProcessName}  {key}") : null);
