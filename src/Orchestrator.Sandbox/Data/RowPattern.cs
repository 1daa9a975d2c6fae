using System.Linq;

namespace Orchestrator.Sandbox;

/// <summary>Makes many rows that have most values in common.</summary>
internal sealed class RowPattern(Row common, params string[] varying)
{
    private readonly int[] _slots = [.. varying.Select(name => common.Shape[name].Slot)];

    /// <summary>A row with values of the varying properties, in the order of their names.</summary>
    public Row Row(params object?[] values) => common.With(_slots, values);
}
