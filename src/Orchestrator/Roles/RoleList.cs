using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>All roles of a tenant, read once: a tenant has few, and a mistyped name needs its neighbours.</summary>
internal sealed class RoleList
{
    private readonly IReadOnlyList<Role> _roles;

    private RoleList(IReadOnlyList<Role> roles) => _roles = roles;

    public static async Task<RoleList> ReadAsync(OrchSession session, IRequestLog log, CancellationToken cancellationToken) =>
        new(await session.Client.ListAsync<Role>(new OrchRequest(RoleOperations.Get), new ODataQuery(), log, cancellationToken).ConfigureAwait(false));

    /// <summary>The role that a user means; null where there is none.</summary>
    public Role? Find(RoleReference reference) => reference.KnownId is long id
        ? _roles.FirstOrDefault(role => role.Id == id)
        : _roles.FirstOrDefault(role => string.Equals(role.Name, reference.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The error about a role that is not there, with the names that are near.</summary>
    public ErrorRecord NotFound(RoleReference reference) =>
        ErrorRecords.EntityNotFound("role", reference.Given, NearNames.Question(reference.ToString(), _roles.Select(role => role.Name)));
}
