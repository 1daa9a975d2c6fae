using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>What the cmdlets share that act on the roles of users.</summary>
public abstract class UserRoleCommand : RoleMemberCommand
{
    /// <summary>The users, groups, robot accounts or applications: ids, names, e-mail addresses, or users from Get-OrchUser.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "UserId", "Name", "UserName")]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserReference[] User { get; set; } = [];
}
