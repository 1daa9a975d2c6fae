using System.Collections.Generic;
using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>Replaces the roles of accounts in a folder. Inherited roles are kept.</summary>
[Cmdlet(VerbsCommon.Set, "OrchFolderUser", SupportsShouldProcess = true)]
[OutputType(typeof(FolderUser))]
[Calls("Folders_AssignUsers", "Folders_GetUsersForFolderByKeyAndIncludeinherited")]
public sealed class SetOrchFolderUserCommand : OrchFolderUserRoleCommand
{
    private protected override string Action => "Set roles";

    private protected override IEnumerable<long> Wanted(IEnumerable<long> held, IEnumerable<long> given) => given;
}
