using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Gets the users, groups, robot accounts and applications that hold a role in the tenant, not through a group.</summary>
[Cmdlet(VerbsCommon.Get, "OrchRoleUser", DefaultParameterSetName = "User", SupportsPaging = true)]
[OutputType(typeof(User), ParameterSetName = new[] { "User" })]
[OutputType(typeof(long), ParameterSetName = new[] { "Id" })]
[Calls("Roles_GetUserIdsForRoleByKey")]
[Calls("Roles_GetUsersForRoleByKey", When = "not IdOnly")]
public sealed class GetOrchRoleUserCommand : OrchReadCommand<User>
{
    private readonly List<string> _roles = [];

    /// <summary>The roles: ids, names, or roles from Get-OrchRole.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("RoleId")]
    [ArgumentCompleter(typeof(RoleCompleter))]
    public RoleReference[] Role { get; set; } = [];

    /// <summary>User names, with wildcards. A name without wildcards that doesn't exist causes an error.</summary>
    [Parameter(Position = 1, ParameterSetName = "User")]
    [Alias("UserName")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(UserCompleter))]
    [NoScriptBlock]
    public string[]? Name { get; set; }

    /// <summary>Returns only the ids, which requires fewer permissions.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Id")]
    public SwitchParameter IdOnly { get; set; }

    private protected override string Place => _roles.Count == 1 ? " with role " + _roles[0] : $" with any of {_roles.Count} roles";

    // The server tells names of those too who do not hold the role.
    private protected override IReadOnlyList<string>? ReadNear(NameSearch search, IReadOnlyList<string> missing) => null;

    private protected override void HandleRecord()
    {
        FiltersFor(ListQueryFor(0, []));
        foreach (RoleReference reference in Role)
        {
            if (Resolve(reference, SessionFor(reference), null) is { } role && ReadIds(role) is { } ids)
            {
                if (IdOnly)
                {
                    WriteIds(ids);
                }
                else
                {
                    WriteUsers(role, ids);
                }
            }
        }
    }

    /// <summary>The server answers all users of the tenant, those who hold the role first: the ids tell how far to read.</summary>
    private void WriteUsers(ResolvedEntity role, HashSet<long> ids)
    {
        _roles.Add(role.Name);
        ListQuery<User> question = ListQueryFor(role.Id, ids);
        if (ids.Count == 0)
        {
            Seek(role.Session, question);
            return;
        }

        WriteRows(role.Session, question, role.Target, alone: Role.Length == 1 && !MyInvocation.ExpectingInput);
    }

    private ListQuery<User> ListQueryFor(long role, HashSet<long> ids) => new(
        new OrchRequest(RoleOperations.GetUsersForRoleByKey, RoleOperations.GetUsersForRoleByKey.PathFor(role)),
        null,
        NameFilterFor(nameof(Name), Name, UserReference.UserKind.Noun, "UserName", user => user.UserName))
    {
        RowFilter = user => ids.Contains(user.Id),
        RowFilterReads = ["Id"],
        AtMost = ids.Count,
    };

    private HashSet<long>? ReadIds(ResolvedEntity role)
    {
        OrchRequest request = new(RoleOperations.GetUserIdsForRoleByKey, RoleOperations.GetUserIdsForRoleByKey.PathFor(role.Id));
        return Attempt(role.Target, token => role.Session.Client.ListAsync<object>(request, new ODataQuery(), Log, token)!) is { } ids
            ? [.. ids.Select(id => Convert.ToInt64(id, CultureInfo.InvariantCulture))]
            : null;
    }

    private void WriteIds(HashSet<long> ids)
    {
        foreach (long id in ids.Skip((int)Math.Min(PagingParameters.Skip, int.MaxValue)).Take((int)Math.Min(PagingParameters.First, int.MaxValue)))
        {
            WriteObject(id);
        }
    }
}
