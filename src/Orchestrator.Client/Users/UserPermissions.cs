using System.Collections.Generic;

namespace Orchestrator;

/// <summary>What the signed-in account may do, as the server answers it.</summary>
internal sealed class UserPermissions : OrchEntity
{
    public long? UserId { get; set => Set(ref field, value); }

    public IReadOnlyList<string>? Permissions { get; set => Set(ref field, value); }
}
