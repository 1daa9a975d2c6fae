using System.Collections.Generic;
using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>Gives accounts exactly these roles in a folder, in place of those that they hold there. Inherited roles stay.</summary>
[Cmdlet(VerbsCommon.Set, "OrchFolderUser", SupportsShouldProcess = true)]
[OutputType(typeof(FolderUser))]
[Calls("Folders_AssignUsers", "Folders_GetUsersForFolderByKeyAndIncludeinherited")]
public sealed class SetOrchFolderUserCommand : OrchFolderUserRoleCommand
{
    private protected override string Action => "Set roles";

    private protected override IEnumerable<long> Wanted(IEnumerable<long> held, IEnumerable<long> given) => given;
}
