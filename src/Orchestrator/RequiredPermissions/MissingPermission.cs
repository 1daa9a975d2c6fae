namespace Orchestrator;

/// <summary>A permission that an account lacks for what a script does.</summary>
public sealed class MissingPermission
{
    /// <summary>The permission; where one of several is enough, the first of them.</summary>
    public string Permission { get; internal init; } = string.Empty;

    /// <summary>Tenant or Folder: where it is to be held.</summary>
    public string Context { get; internal init; } = string.Empty;

    /// <summary>The folder; null for the tenant, and for a folder that shows at run time only.</summary>
    public string? Folder { get; internal init; }

    /// <summary>The name of the account.</summary>
    public string? UserName { get; internal init; }

    /// <summary>The cmdlets that need it.</summary>
    public string[] Command { get; internal init; } = [];

    /// <summary>The lines of the script that need it.</summary>
    public int[] Line { get; internal init; } = [];

    /// <summary>The operations that need it.</summary>
    public string[] Operation { get; internal init; } = [];

    /// <summary>False where it shows at run time only whether it is needed.</summary>
    public bool Certain { get; internal init; }

    /// <summary>The commands with which an administrator grants it.</summary>
    public string Grant { get; internal init; } = string.Empty;

    /// <inheritdoc/>
    public override string ToString() => Folder is null ? Permission : Permission + " in " + Folder;
}
