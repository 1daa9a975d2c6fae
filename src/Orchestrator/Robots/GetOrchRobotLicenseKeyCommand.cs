using System.Collections.Generic;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Gets the license keys with which robots connect to the server, one for each machine.</summary>
[Cmdlet(VerbsCommon.Get, "OrchRobotLicenseKey", SupportsPaging = true)]
[OutputType(typeof(RobotLicenseKey))]
[Calls("Robots_GetMachineNameToLicenseKeyMappings")]
public sealed class GetOrchRobotLicenseKeyCommand : OrchFolderReadCommand<RobotLicenseKey>
{
    /// <summary>The names of machines, with wildcards. A name without wildcards that doesn't exist causes an error.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(MachineNameCompleter))]
    [NoScriptBlock]
    public string[]? MachineName { get; set; }

    private protected override IEnumerable<ListQuery<RobotLicenseKey>> QueriesFor(OrchSession session, FolderContext folder) =>
    [
        new(
            new OrchRequest(RobotOperations.GetMachineNameToLicenseKeyMappings) { Folder = folder },
            null,
            NameFilterFor(nameof(MachineName), MachineName, "machine", "Key", one => one.MachineName)),
    ];
}
