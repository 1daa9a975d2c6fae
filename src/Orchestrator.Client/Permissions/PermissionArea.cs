namespace Orchestrator.Client;

/// <summary>What a permission is about, and where it can be held.</summary>
internal sealed class PermissionArea(string name, PermissionScope scope, string? apiName = null)
{
    /// <summary>The name as the API guide's permissions page spells it.</summary>
    public string Name { get; } = name;

    public PermissionScope Scope { get; } = scope;

    /// <summary>The name as the API spells it: Units for Folders.</summary>
    public string ApiName { get; } = apiName ?? name;
}

/// <summary>Where a permission can be held.</summary>
internal enum PermissionScope
{
    /// <summary>In the tenant.</summary>
    Global,

    /// <summary>In a folder.</summary>
    Folder,

    /// <summary>In either.</summary>
    GlobalOrFolder,
}
