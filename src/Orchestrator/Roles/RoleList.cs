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

    /// <summary>The role that a user means, or those that a pattern matches; none where there is none, or where it isn't clear which one is meant.</summary>
    public IReadOnlyList<Role> Find(RoleReference reference)
    {
        Role[] meant = Meant(reference);
        return meant.Length > 0 || !IsPattern(reference) ? (meant.Length == 1 ? meant : [])
            : [.. _roles.Where(role => new NamePattern(reference.Name!).IsMatch(role.Name))];
    }

    /// <summary>Whether a role is given by a name with wildcards.</summary>
    public static bool IsPattern(RoleReference reference) => reference.Name is not null && WildcardPattern.ContainsWildcardCharacters(reference.Name);

    /// <summary>The error about a role that is not there, with the names that are near.</summary>
    public ErrorRecord NotFound(RoleReference reference) => Meant(reference) is { Length: > 1 } meant
        ? ErrorRecords.EntityAmbiguous("role", reference.Given, string.Join(" and ", meant.Select(RoleReference.RoleKind.Describe)))
        : ErrorRecords.EntityNotFound("role", reference.Given, reference.ToString(), string.Empty, NearNames.Question(reference.ToString(), _roles.Select(role => role.Name)));

    private Role[] Meant(RoleReference reference) => reference.Entity is { } role
        ? [.. _roles.Where(one => one.Id == role.Id)]
        : [.. _roles.Where(one => RoleReference.RoleKind.IsMeant(reference, one))];
}
