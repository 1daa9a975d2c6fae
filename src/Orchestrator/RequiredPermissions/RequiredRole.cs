using System.Collections.Generic;

namespace Orchestrator;

/// <summary>The least that a role must permit. Servers keep what counts in the tenant and what counts in folders in roles of different types.</summary>
public sealed class RequiredRole
{
    internal RequiredRole(string type, IReadOnlyList<string> permission)
    {
        Type = type;
        Permission = [.. permission];
    }

    /// <summary>Tenant (to be given to the account) or Folder (to be given to it in the folders).</summary>
    public string Type { get; }

    /// <summary>The permissions, in the spelling of roles.</summary>
    public string[] Permission { get; }

    /// <inheritdoc/>
    public override string ToString() => Type + ": " + string.Join(", ", Permission);
}
