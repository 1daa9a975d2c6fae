using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace Orchestrator;

/// <summary>The values of a property that holds several. As text they are joined with a semicolon, as a cell of a CSV file takes them back.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public sealed class OrchCollection<T> : Collection<T>
{
    /// <summary>Creates an empty collection.</summary>
    public OrchCollection()
    {
    }

    internal OrchCollection(IEnumerable<T> values)
        : base([.. values])
    {
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join("; ", this);
}
