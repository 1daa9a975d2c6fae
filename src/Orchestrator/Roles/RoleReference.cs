using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>A role by id, by name, or as an object.</summary>
/// <param name="role">The id, the name, or the role.</param>
[Calls("Roles_Get")]
public sealed class RoleReference(object role) : EntityReference<Role>(role)
{
    internal static EntityKind<Role> RoleKind { get; } =
        new("role", RoleOperations.Get, RoleOperations.GetById, role => role.Id, role => role.Name, role => new RoleReference(role));

    internal override EntityKind<Role> Kind => RoleKind;
}
