namespace Orchestrator.Client;

/// <summary>Where an operation acts.</summary>
internal enum OperationContext
{
    /// <summary>In the tenant: no folder header.</summary>
    Tenant,

    /// <summary>In one folder, which the request must name.</summary>
    Folder,

    /// <summary>In the folder that the request names, or in all that the account can see when it names none.</summary>
    AnyFolder,
}
