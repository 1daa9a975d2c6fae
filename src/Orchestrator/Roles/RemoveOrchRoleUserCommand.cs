using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>Takes users, groups, robot accounts and applications out of a role of the tenant, many in one request. One who is not in it is no error.</summary>
[Cmdlet(VerbsCommon.Remove, "OrchRoleUser", SupportsShouldProcess = true)]
[OutputType(typeof(User))]
[Calls("Roles_SetUsersById")]
[Calls("Users_GetById", When = "PassThru")]
public sealed class RemoveOrchRoleUserCommand : RoleUserCommand
{
    private protected override string Action => "Remove user from role";

    private protected override bool Wanted => false;
}
