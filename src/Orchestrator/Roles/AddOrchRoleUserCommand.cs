using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>Adds users, groups, robot accounts and applications to a role of the tenant.</summary>
[Cmdlet(VerbsCommon.Add, "OrchRoleUser", SupportsShouldProcess = true)]
[OutputType(typeof(User))]
[Calls("Roles_SetUsersById")]
[Calls("Users_GetById", When = "PassThru")]
public sealed class AddOrchRoleUserCommand : RoleUserCommand
{
    private protected override string Action => "Add user to role";

    private protected override bool Wanted => true;
}
