using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>Removes roles in the tenant from users.</summary>
[Cmdlet(VerbsCommon.Remove, "OrchUserRole", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
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
