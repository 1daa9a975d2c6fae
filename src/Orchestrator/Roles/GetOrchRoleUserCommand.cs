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
    /// <summary>The roles: ids, names, or roles from Get-OrchRole.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RoleCompleter))]
    public RoleReference[] Role { get; set; } = [];

    /// <summary>User names, with wildcards.</summary>
    [Parameter(Position = 1, ParameterSetName = "User")]
    [Alias("UserName")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(UserCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Writes the ids alone, which needs less permission.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Id")]
    public SwitchParameter IdOnly { get; set; }

    private protected override IReadOnlyList<string> FinishedBy => ["Id", "UserName"];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (RoleReference reference in Role)
        {
            if (Resolve(reference, SessionFor(reference.Entity), null) is { } role && ReadIds(role) is { } ids)
            {
                if (IdOnly)
                {
                    WriteIds(ids);
                }
                else if (ids.Count > 0)
                {
                    WriteUsers(role, ids);
                }
            }
        }
    }

    /// <summary>The server answers all users of the tenant, those who hold the role first: the ids tell how far to read.</summary>
    private void WriteUsers(ResolvedEntity role, HashSet<long> ids)
    {
        NameFilter names = new(Name);
        Predicate<User>? named = names.Finish<User>(user => user.UserName);
        WriteRows(
            role.Session,
            new OrchRequest(RoleOperations.GetUsersForRoleByKey, RoleOperations.GetUsersForRoleByKey.PathFor(role.Id)),
            new ODataFilter().And(names.ToFilter("UserName")),
            role.Target,
            user => ids.Contains(user.Id) && named?.Invoke(user) != false,
            alone: Role.Length == 1 && !MyInvocation.ExpectingInput,
            atMost: ids.Count);
    }

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
