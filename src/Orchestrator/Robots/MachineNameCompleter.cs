using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Completes the names of the machines that have a license key.</summary>
public sealed class MachineNameCompleter() : SeenValueCompleter<RobotLicenseKey>(
    RobotOperations.GetMachineNameToLicenseKeyMappings,
    null,
    machine => machine.MachineName is null ? null : new Suggestion(machine.MachineName));
