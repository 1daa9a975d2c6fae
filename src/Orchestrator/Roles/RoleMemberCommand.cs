using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>What the cmdlets share that give roles to users or take them away: roles by name, id or object, read once.</summary>
public abstract class RoleMemberCommand : OrchItemCommand<User>
{
    private readonly Dictionary<OrchSession, RoleList> _roles = [];
    private readonly HashSet<OrchSession> _hidden = [];

    /// <summary>Returns the updated users.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override int BatchSize => 100;

    /// <summary>True where the server takes a role by its name, so that an account that may not list roles can go on.</summary>
    private protected virtual bool NameIsEnough => false;

    private protected override IReadOnlyList<string> AlwaysExpand => ["UserRoles"];

    private protected override bool NamesOnce => false;

    private protected override string Describe(ResolvedEntity item) => item + ": " + item.Value;

    /// <summary>The roles that go with a user.</summary>
    private protected static IReadOnlyList<Role> RolesOf(ResolvedEntity item) => ((RoleValue)item.Value).Roles;

    /// <summary>Takes users on, together with the roles that are found; an error says which there are not.</summary>
    /// <param name="users">The users.</param>
    /// <param name="references">The roles as given.</param>
    /// <param name="isEnough">Whether what is known of a role without asking is enough.</param>
    /// <param name="allOrNone">Whether one missing role spoils it for the users.</param>
    private protected void Enqueue(IEnumerable<UserReference> users, IReadOnlyList<RoleReference> references, Predicate<RoleReference> isEnough, bool allOrNone = false)
    {
        foreach (IGrouping<OrchSession, UserReference> group in users.GroupBy(user => SessionFor(user)))
        {
            IReadOnlyList<Role>[] found = [.. references.Select(reference => isEnough(reference) ? [Known(reference)] : Find(group.Key, reference))];
            Role[] roles = [.. found.SelectMany(one => one).GroupBy(role => role.Name ?? role.Id.ToString(CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase).Select(same => same.First())];
            if (found.All(one => one.Count > 0) || (roles.Length > 0 && !allOrNone))
            {
                Enqueue(group, new RoleValue(roles));
            }
        }
    }

    /// <summary>Adds users to a role, or removes them from it, in one request that touches nobody else.</summary>
    private protected static OrchRequest SetUsers(Role role, IEnumerable<ResolvedEntity> users, bool add)
    {
        long[] ids = [.. users.Select(user => user.Id).Distinct()];
        return new OrchRequest(RoleOperations.SetUsersById, RoleOperations.SetUsersById.PathFor(role.Id))
        {
            Body = JsonBody.Of(new BodyValues { ["addedUserIds"] = add ? ids : [], ["removedUserIds"] = add ? [] : ids }),
        };
    }

    /// <summary>Writes the users afresh, each once, if that is wanted.</summary>
    private protected void PassOn(IEnumerable<ResolvedEntity> users)
    {
        if (PassThru)
        {
            foreach (ResolvedEntity user in users.GroupBy(user => user.Id).Select(same => same.First()))
            {
                WriteFresh(user, UserReference.UserKind);
            }
        }
    }

    private static Role Known(RoleReference reference) => reference.Entity ?? new Role { Id = reference.Id ?? 0, Name = reference.Name };

    private IReadOnlyList<Role> Find(OrchSession session, RoleReference reference)
    {
        bool nameIsEnough = reference.Name is not null && !RoleList.IsPattern(reference);
        if (nameIsEnough && _hidden.Contains(session))
        {
            return [Known(reference)];
        }

        RoleList list;
        try
        {
            list = ListOf(session);
        }
        catch (OrchApiException e) when (e.ErrorId == OrchErrorId.PermissionMissing && NameIsEnough && nameIsEnough)
        {
            Tell("The account may not list roles: names are taken as they are given.");
            _hidden.Add(session);
            return [Known(reference)];
        }
        catch (OrchApiException e)
        {
            WriteFailure(e, reference.Target);
            return [];
        }

        IReadOnlyList<Role> roles = list.Find(reference);
        if (roles.Count == 0)
        {
            WriteError(list.NotFound(reference));
        }

        return roles;
    }

    private RoleList ListOf(OrchSession session)
    {
        if (!_roles.TryGetValue(session, out RoleList? list))
        {
            _roles[session] = list = Wait(token => RoleList.ReadAsync(session, Log, token));
        }

        return list;
    }
}
