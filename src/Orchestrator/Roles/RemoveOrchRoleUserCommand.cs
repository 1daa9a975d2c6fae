using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>Removes users, groups, robot accounts and applications from a role of the tenant.</summary>
[Cmdlet(VerbsCommon.Remove, "OrchRoleUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(User))]
[Calls("Roles_SetUsersById")]
[Calls("Users_GetById", When = "PassThru")]
public sealed class RemoveOrchRoleUserCommand : RoleUserCommand
{
    private protected override string Action => "Remove user from role";

    private protected override bool Wanted => false;
}
