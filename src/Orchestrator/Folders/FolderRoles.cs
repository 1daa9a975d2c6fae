using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Commands;

/// <summary>Roles to be held in a folder, or the folder alone.</summary>
internal sealed class FolderRoles(FolderContext folder, IReadOnlyList<ResolvedEntity> roles) : ItemValue
{
    public FolderContext Folder { get; } = folder;

    public IReadOnlyList<long> Ids { get; } = [.. roles.Select(role => role.Id).Distinct()];

    public override string ToString() => string.Join(", ", roles.Select(role => role.Name));
}
