using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>Adds roles in the tenant to users. Other roles, including any that are added at the same time, are kept.</summary>
[Cmdlet(VerbsCommon.Add, "OrchUserRole", SupportsShouldProcess = true)]
[OutputType(typeof(User))]
[Calls("Users_ToggleRoleById")]
[Calls("Roles_SetUsersById", Tolerant = true)]
[Calls("Roles_Get", When = "Role:id")]
[Calls("Users_GetById", When = "PassThru")]
public sealed class AddOrchUserRoleCommand : UserRoleToggleCommand
{
    private protected override string Action => "Add role";

    private protected override bool Wanted => true;
}
