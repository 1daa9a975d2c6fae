using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Completes the accounts that robots of the folder run under.</summary>
public sealed class RobotUsernameCompleter() : SeenValueCompleter<string>(RobotOperations.GetUsernames, null, name => new Suggestion(name));
