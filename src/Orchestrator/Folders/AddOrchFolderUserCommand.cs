using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>Assigns accounts to a folder and adds roles to those that they hold there.</summary>
[Cmdlet(VerbsCommon.Add, "OrchFolderUser", SupportsShouldProcess = true)]
[OutputType(typeof(FolderUser))]
[Calls("Folders_AssignUsers", "Folders_GetUsersForFolderByKeyAndIncludeinherited")]
public sealed class AddOrchFolderUserCommand : OrchFolderUserRoleCommand
{
    private protected override string Action => "Add roles";

    private protected override IEnumerable<long> Wanted(IEnumerable<long> held, IEnumerable<long> given) => held.Union(given);
}
