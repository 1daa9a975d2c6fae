using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>Takes roles in the tenant away from users. Their other roles stay. A role that a user does not hold is no error.</summary>
[Cmdlet(VerbsCommon.Remove, "OrchUserRole", SupportsShouldProcess = true)]
[OutputType(typeof(User))]
[Calls("Users_ToggleRoleById")]
[Calls("Roles_SetUsersById", Tolerant = true)]
[Calls("Roles_Get", When = "Role:id")]
[Calls("Users_GetById", When = "PassThru")]
public sealed class RemoveOrchUserRoleCommand : UserRoleToggleCommand
{
    private protected override string Action => "Remove role";

    private protected override bool Wanted => false;
}
