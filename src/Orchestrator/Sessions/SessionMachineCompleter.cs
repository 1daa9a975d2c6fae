using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Completes the machines of the folder's robot sessions.</summary>
public sealed class SessionMachineCompleter() : SeenValueCompleter<RobotSession>(
    RobotSessionOperations.Get,
    null,
    session => (session.MachineName ?? session.Robot?.MachineName) is { } name ? new Suggestion(name, session.State + "  " + session.Robot?.Name) : null);
