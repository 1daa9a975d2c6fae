using System.Collections.Generic;

namespace Orchestrator;

/// <summary>What an account has through one of its groups.</summary>
internal sealed class DirectoryGroupPermission : OrchEntity
{
    public string? DirectoryGroup { get; set => Set(ref field, value); }

    public IReadOnlyList<Role>? Roles { get; set => Set(ref field, value); }
}
