using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>What the cmdlets share that give accounts roles in a folder.</summary>
[Calls("Folders_AssignUsers", "Folders_GetUsersForFolderByKeyAndIncludeinherited")]
public abstract class OrchFolderUserRoleCommand : OrchFolderUserCommand
{
    private readonly Dictionary<(OrchSession, string), ResolvedEntity> _roles = [];

    /// <summary>The roles: names, ids, or roles from Get-OrchRole. Their type is Folder or Mixed.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Roles")]
    [ArgumentCompleter(typeof(RoleCompleter))]
    public RoleReference[] Role { get; set; } = [];

    /// <summary>Returns the accounts with the roles that they hold in the folder after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    // What they hold is read first.
    private protected override int BatchSize => ODataFilter.MostIds;

    private protected override bool NamesOnce => false;

    private protected override void HandleRecord()
    {
        OrchSession session = SessionForAll();
        if (FindFolder(session) is { } folder && FindRoles(session) is { } roles)
        {
            EnqueueUsers(session, new FolderRoles(folder, roles));
        }
    }

    /// <summary>The roles that an account is to hold, given those that it holds.</summary>
    private protected abstract IEnumerable<long> Wanted(IEnumerable<long> held, IEnumerable<long> given);

    private protected override string Describe(ResolvedEntity item) => $"{item} in {((FolderRoles)item.Value).Folder}";

    private protected override bool Confirm(ResolvedEntity item) => ShouldProcess(Describe(item), Action + " " + item.Value);

    private protected override void Execute(OrchSession session, FolderContext? folder, IReadOnlyList<ResolvedEntity> items)
    {
        foreach (IGrouping<long, ResolvedEntity> group in items.GroupBy(item => ((FolderRoles)item.Value).Folder.Id!.Value))
        {
            ResolvedEntity[] users = [.. group];
            FolderContext where = ((FolderRoles)users[0].Value).Folder;
            if (ReadUsers(session, where, users) is not { } present)
            {
                continue;
            }

            HashSet<long> done = [.. Assign(where, users, present)];
            if (PassThru && done.Count > 0 && ReadUsers(session, where, users) is { } fresh)
            {
                foreach (FolderUser user in fresh.Where(user => done.Contains(user.UserId)))
                {
                    WriteEntity(user);
                }
            }
        }
    }

    /// <summary>Gives each account what it lacks; accounts that end with the same roles go in one request.</summary>
    private IEnumerable<long> Assign(FolderContext folder, IReadOnlyList<ResolvedEntity> users, IReadOnlyList<FolderUser> present)
    {
        ILookup<string, (ResolvedEntity Item, long[] Held, long[] Wanted)> groups = users
            .GroupBy(item => item.Id)
            .Select(same =>
            {
                long[] held = [.. HeldBy(same.Key, present)];
                return (same.First(), held, wanted: same.Aggregate(held, (roles, item) => [.. Wanted(roles, ((FolderRoles)item.Value).Ids).Distinct().OrderBy(id => id)]));
            })
            .ToLookup(item => string.Join(",", item.wanted));
        foreach (IGrouping<string, (ResolvedEntity Item, long[] Held, long[] Wanted)> group in groups)
        {
            long[] wanted = group.First().Wanted;
            foreach ((ResolvedEntity item, _, _) in group.Where(user => IsPresent(user.Item, present) && user.Held.SequenceEqual(wanted)))
            {
                Tell($"{Describe(item)} has these roles already; nothing was sent.");
                yield return item.Id;
            }

            ResolvedEntity[] changing = [.. group.Where(user => !IsPresent(user.Item, present) || !user.Held.SequenceEqual(wanted)).Select(user => user.Item)];
            if (changing.Length > 0)
            {
                foreach (ResolvedEntity item in Send(changing, some => Request(folder, some, wanted)))
                {
                    yield return item.Id;
                }
            }
        }
    }

    private static bool IsPresent(ResolvedEntity item, IReadOnlyList<FolderUser> present) => present.Any(user => user.UserId == item.Id);

    private static IEnumerable<long> HeldBy(long user, IReadOnlyList<FolderUser> present) => present
        .Where(one => one.UserId == user)
        .SelectMany(one => one.RoleAssignments ?? [])
        .Where(role => role.Origin != "Inherited")
        .Select(role => role.Id)
        .Distinct()
        .OrderBy(id => id);

    private static OrchRequest Request(FolderContext folder, IReadOnlyList<ResolvedEntity> users, long[] roles) => new(FolderOperations.AssignUsers)
    {
        Body = JsonBody.Of(new BodyValues
        {
            ["assignments"] = new BodyValues
            {
                ["UserIds"] = users.Select(user => user.Id),
                ["RolesPerFolder"] = new[] { new BodyValues { ["FolderId"] = folder.Id, ["RoleIds"] = roles } },
            },
        }),
    };

    private IReadOnlyList<ResolvedEntity>? FindRoles(OrchSession session)
    {
        RoleReference[] unknown = [.. Role.Where(role => !_roles.ContainsKey((session, role.ToString())))];
        foreach ((int index, ResolvedEntity found) in unknown.Length == 0 ? [] : Resolve<Role>(unknown, session, null))
        {
            _roles[(session, unknown[index].ToString())] = found;
        }

        return Role.All(role => _roles.ContainsKey((session, role.ToString()))) ? [.. Role.Select(role => _roles[(session, role.ToString())])] : null;
    }
}
