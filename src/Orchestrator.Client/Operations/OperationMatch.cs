using System.Collections.Generic;

namespace Orchestrator.Client;

/// <summary>An operation and the values that a request gives to its path parameters.</summary>
internal sealed class OperationMatch(Operation operation, IReadOnlyDictionary<string, string> values)
{
    public Operation Operation { get; } = operation;

    /// <summary>Path parameters by name; quoted strings come without their quotes and with <c>''</c> undone.</summary>
    public IReadOnlyDictionary<string, string> Values { get; } = values;
}
