using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace Orchestrator;

/// <summary>Several texts, which a table and a CSV file show joined by semicolons.</summary>
public sealed class TextList : ReadOnlyCollection<string>
{
    internal TextList(IEnumerable<string> texts)
        : base([.. texts])
    {
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join("; ", this);
}
