using System.Collections.Generic;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Entities that are read one by one, by ids or keys.</summary>
internal sealed class SingleReads(Operation operation, IEnumerable<object> keys)
{
    /// <summary>The operation, whose path parameter is the id or key.</summary>
    public Operation Operation { get; } = operation;

    public IEnumerable<object> Keys { get; } = keys;
}
