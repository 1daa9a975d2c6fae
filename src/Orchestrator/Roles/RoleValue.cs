using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Commands;

/// <summary>The roles that go with a user.</summary>
internal sealed class RoleValue(IReadOnlyList<Role> roles) : ItemValue
{
    public IReadOnlyList<Role> Roles { get; } = roles;

    public override string ToString() => string.Join(", ", Roles.Select(role => role.ToString()));
}
