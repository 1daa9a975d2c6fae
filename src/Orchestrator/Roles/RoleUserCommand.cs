using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>What Add-OrchRoleUser and Remove-OrchRoleUser share: one request for a role and up to a hundred users.</summary>
public abstract class RoleUserCommand : RoleMemberCommand
{
    /// <summary>The role: its name, its id, or a role from Get-OrchRole.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RoleCompleter))]
    public RoleReference? Role { get; set; }

    /// <summary>The users, groups, robot accounts or applications: ids, names, e-mail addresses, or users from Get-OrchUser.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [Alias("UserId", "UserName")]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserReference[] User { get; set; } = [];

    /// <summary>Whether the users are to be in the role.</summary>
    private protected abstract bool Wanted { get; }

    private protected override void HandleRecord() => Enqueue(User, [Role!], reference => reference.KnownId is not null);

    private protected override void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items)
    {
        foreach (IGrouping<long, ResolvedEntity> group in items.GroupBy(item => RolesOf(item)[0].Id))
        {
            Role role = RolesOf(group.First())[0];
            PassOn(Send([.. group], users => SetUsers(role, users, Wanted)));
        }
    }
}
