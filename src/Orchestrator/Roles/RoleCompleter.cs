namespace Orchestrator.Commands;

/// <summary>Completes the names of roles.</summary>
public sealed class RoleCompleter() : EntityCompleter<Role>(RoleReference.RoleKind, role => role.Type);
