using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Gets the keys with which robots connect to the server, one for each machine.</summary>
[Cmdlet(VerbsCommon.Get, "OrchRobotLicenseKey", SupportsPaging = true)]
[OutputType(typeof(RobotLicenseKey))]
[Calls("Robots_GetMachineNameToLicenseKeyMappings")]
public sealed class GetOrchRobotLicenseKeyCommand : OrchFolderReadCommand<RobotLicenseKey>
{
    /// <summary>The names of machines, with wildcards.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(MachineNameCompleter))]
    public string[]? MachineName { get; set; }

    private protected override void ReadFolder(OrchSession session, FolderContext folder, object target, bool alone)
    {
        NameFilter names = new(MachineName);
        WriteRows(
            session,
            new OrchRequest(RobotOperations.GetMachineNameToLicenseKeyMappings) { Folder = folder },
            new ODataFilter().And(names.ToFilter("Key")),
            target,
            names.Finish<RobotLicenseKey>(one => one.MachineName),
            alone);
    }
}
