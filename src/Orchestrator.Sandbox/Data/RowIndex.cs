using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Sandbox;

/// <summary>Which rows have which value of one property. A store keeps it up to date, under its lock.</summary>
internal sealed class RowIndex
{
    private readonly Property _property;
    private readonly Dictionary<object, long[]> _ids = new(Comparison.Equality!);

    public RowIndex(Property property, RowList rows)
    {
        _property = property;
        foreach (Row row in rows)
        {
            Add(row);
        }
    }

    /// <summary>The ids of the rows with a value, in their order.</summary>
    public IReadOnlyList<long> Find(object value) => _ids.TryGetValue(value, out long[]? ids) ? ids : [];

    public void Add(Row row)
    {
        if (row.At(_property.Slot) is { } value)
        {
            _ids[value] = _ids.TryGetValue(value, out long[]? ids) ? [.. ids.Append(row.Id).OrderBy(id => id)] : [row.Id];
        }
    }

    public void Remove(Row row)
    {
        if (row.At(_property.Slot) is not { } value)
        {
            return;
        }

        long[] left = [.. Find(value).Where(id => id != row.Id)];
        if (left.Length == 0)
        {
            _ids.Remove(value);
        }
        else
        {
            _ids[value] = left;
        }
    }
}
