using System.Globalization;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Completes the ids of the machines that the newest entries of the folder's logs come from.</summary>
public sealed class LoggedMachineCompleter() : SeenValueCompleter<RobotLog>(
    RobotLogOperations.Get,
    "TimeStamp desc",
    entry => entry.MachineId is { } id ? new Suggestion(id.ToString(CultureInfo.InvariantCulture), entry.HostMachineName, id.ToString(CultureInfo.InvariantCulture) + "  " + entry.HostMachineName) : null);
