using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>The names of the permissions.</summary>
internal sealed class PermissionService : Service
{
    public PermissionService() =>
        Map(PermissionOperations.Get, call => Answer.Rows(call, RoleTables.Permission, RolePermissions.All()));
}
