using System;
using System.Collections.Generic;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>The operations of one entity.</summary>
internal abstract class Service
{
    private readonly Dictionary<string, Route> _routes = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Route> Routes => _routes;

    /// <summary>Says what serves an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="handler">What answers it.</param>
    /// <param name="addressed">The folder that a tenant operation is about; permissions held there count too.</param>
    /// <param name="exempt">A case in which the operation needs no permission.</param>
    /// <param name="folderOptional">Whether an operation of a folder also works without one being named, in all folders of the account.</param>
    /// <param name="applies">Whether a condition of the operation's permission applies to a request; required where it has one.</param>
    protected void Map(
        Operation operation,
        Func<Call, SandboxResponse> handler,
        Func<Call, Row?>? addressed = null,
        Predicate<Call>? exempt = null,
        bool folderOptional = false,
        Func<Call, PermissionCondition, bool>? applies = null) =>
        _routes.Add(operation.Id, new Route(operation, handler, addressed, exempt, applies) { FolderOptional = folderOptional });
}
