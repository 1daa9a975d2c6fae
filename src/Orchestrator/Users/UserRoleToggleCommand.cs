using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// What Add-OrchUserRole and Remove-OrchUserRole share. Both name only the role and the user that change, so a role that
/// somebody else gives meanwhile is never lost: one user's role is toggled, and a role of several users is set for them together.
/// </summary>
public abstract class UserRoleToggleCommand : UserRoleCommand
{
    /// <summary>The roles: names, ids, or roles from Get-OrchRole.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RoleCompleter))]
    [Calls("Roles_Get", Tolerant = true)]
    public RoleReference[] Role { get; set; } = [];

    /// <summary>Whether the users are to have the roles.</summary>
    private protected abstract bool Wanted { get; }

    private protected override bool NameIsEnough => true;

    private protected override void HandleRecord() => Enqueue(User, Role, reference => reference.Entity is not null);

    private protected override void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items)
    {
        HashSet<long> refused = [];
        foreach (IGrouping<string?, (Role Role, ResolvedEntity User)> pairs in items
            .SelectMany(item => RolesOf(item).Select(role => (Role: role, User: item)))
            .GroupBy(pair => pair.Role.Name, StringComparer.OrdinalIgnoreCase))
        {
            Role role = pairs.First().Role;
            ResolvedEntity[] users = [.. pairs.GroupBy(pair => pair.User.Id).Select(same => same.First().User)];
            refused.UnionWith(users.Length > 1 && role.Id > 0 ? Together(session, role, users) : OneByOne(session, role, users));
        }

        PassOn(items.Where(item => !refused.Contains(item.Id)));
    }

    /// <summary>Changes a role of several users.</summary>
    /// <returns>The ids of the users that it was refused for.</returns>
    private IEnumerable<long> Together(OrchSession session, Role role, ResolvedEntity[] users)
    {
        try
        {
            Wait(token => session.Client.RunAsync(SetUsers(role, users, Wanted), Log, token));
            return [];
        }
        catch (OrchApiException e) when (e.StatusCode is { } status && (int)status is 400 or 403 or 404)
        {
            Tell($"Role {role} is changed for one user at a time: {e.Message}");
        }
        catch (OrchApiException e)
        {
            foreach (ResolvedEntity user in users)
            {
                WriteFailure(e, user.Target);
            }

            return users.Select(user => user.Id);
        }

        return OneByOne(session, role, users);
    }

    private HashSet<long> OneByOne(OrchSession session, Role role, ResolvedEntity[] users)
    {
        HashSet<long> refused = [.. users.Select(user => user.Id)];
        foreach (ResolvedEntity user in users)
        {
            OrchRequest request = new(UserOperations.ToggleRoleById, UserOperations.ToggleRoleById.PathFor(user.Id))
            {
                Body = JsonBody.Of(new BodyValues { ["role"] = role.Name, ["toggle"] = Wanted }),
            };
            Start(user, async token =>
            {
                await session.Client.RunAsync(request, Log, token).ConfigureAwait(false);
                return () => refused.Remove(user.Id);
            });
        }

        WaitForAll();
        return refused;
    }
}
