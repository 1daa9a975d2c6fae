using System.Collections.Generic;

namespace Orchestrator.Client;

/// <summary>A free-form JSON object. As text it is JSON, as a cell of a CSV file takes it back.</summary>
internal sealed class PlainMap(IEqualityComparer<string> comparer) : Dictionary<string, object?>(comparer)
{
    /// <inheritdoc/>
    public override string ToString() => JsonBody.Of(this).Redacted;
}
