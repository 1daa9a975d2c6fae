using System.Collections.Generic;

namespace Orchestrator.Commands;

/// <summary>A permission that is among the fewest with which all is permitted.</summary>
/// <param name="Place">Tenant or Folder: where it is to be held.</param>
/// <param name="Name">The name as the guide's page spells it.</param>
/// <param name="Folder">The folders that it is to be held in; null where the script does not name them all.</param>
/// <param name="Alternatives">What would do instead, such as <c>Units.View (Tenant)</c>.</param>
/// <param name="For">The needs that it meets.</param>
internal sealed record LeastPermission(string Place, string Name, IReadOnlyList<string>? Folder, IReadOnlyList<string> Alternatives, IReadOnlyList<RequiredPermission> For);
