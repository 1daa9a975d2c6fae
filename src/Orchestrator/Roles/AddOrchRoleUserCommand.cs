using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>Puts users, groups, robot accounts and applications into a role of the tenant, many in one request. Who is in it already stays.</summary>
[Cmdlet(VerbsCommon.Add, "OrchRoleUser", SupportsShouldProcess = true)]
[OutputType(typeof(User))]
[Calls("Roles_SetUsersById")]
[Calls("Users_GetById", When = "PassThru")]
public sealed class AddOrchRoleUserCommand : RoleUserCommand
{
    private protected override string Action => "Add user to role";

    private protected override bool Wanted => true;
}
