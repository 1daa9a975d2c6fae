using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// Replaces the roles of users in the tenant: all other roles are removed, including any that were added since you last looked.
/// Several piped rows about one user together make its roles. To keep the other roles, use Add-OrchUserRole.
/// </summary>
[Cmdlet(VerbsCommon.Set, "OrchUserRole", SupportsShouldProcess = true)]
[OutputType(typeof(User))]
[Calls("Users_AssignRolesById")]
[Calls("Users_GetById", When = "PassThru")]
public sealed class SetOrchUserRoleCommand : UserRoleCommand
{
    /// <summary>The roles: names, ids, or roles from Get-OrchRole. An empty list removes all roles.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(RoleCompleter))]
    public RoleReference[] Role { get; set; } = [];

    private protected override string Action => "Set roles";

    private protected override bool MayDamage => true;

    private protected override string? Damage(ResolvedEntity item)
    {
        string[] lost = [.. ((item.Entity as User)?.RolesList ?? []).Except(RolesOf(item).Select(role => role.Name!), StringComparer.OrdinalIgnoreCase)];
        return lost.Length == 0 ? null : $"It loses {(lost.Length == 1 ? "role" : "the roles")} {string.Join(", ", lost)}.";
    }

    // All rows are there before the first request, or the second row about a user would take the first one's roles away.
    private protected override int BatchSize => int.MaxValue;

    private protected override void HandleRecord() => Enqueue(User, Role, reference => reference.KnownId is not null, allOrNone: true);

    private protected override void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items)
    {
        foreach (IGrouping<long, ResolvedEntity> rows in items.GroupBy(item => item.Id))
        {
            ResolvedEntity user = rows.First();
            OrchRequest request = new(UserOperations.AssignRolesById, UserOperations.AssignRolesById.PathFor(user.Id))
            {
                Body = JsonBody.Of(new BodyValues { ["roleIds"] = rows.SelectMany(RolesOf).Select(role => role.Id).Distinct() }),
            };
            Start(user, request, UserReference.UserKind, PassThru);
        }
    }
}
