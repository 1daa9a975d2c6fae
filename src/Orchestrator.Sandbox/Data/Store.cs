using System;
using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Sandbox;

/// <summary>The rows of one entity, by id. Safe for concurrent use.</summary>
internal sealed class Store(Shape shape)
{
    private readonly object _gate = new();
    private readonly Dictionary<Property, RowIndex> _indexes = [];
    private volatile RowList _rows = RowList.Empty;
    private long _last;

    public Shape Shape { get; } = shape;

    /// <summary>The rows as they are now, in the order of ids; what changes later does not show in them.</summary>
    public RowList Rows => _rows;

    /// <summary>What has been found out about rows by queries.</summary>
    public QueryMemory Memory { get; } = new();

    /// <summary>The rows for a query to go through.</summary>
    public RowSource All => new(this);

    /// <summary>The rows with a value, for a query to go through.</summary>
    public RowSource Where(string property, long value) => new(this, Condition.Equal(Shape[property], value));

    public Row? Find(long? id) => id is { } key ? _rows.Find(key) : null;

    /// <summary>The first row with that value; names are compared as the server's database does, without case.</summary>
    public Row? FindBy(string property, string? value)
    {
        Property column = Shape[property];
        return column.IsIndexed && value is not null
            ? First((column, value))
            : _rows.FirstOrDefault(row => string.Equals((string?)row.At(column.Slot), value, StringComparison.OrdinalIgnoreCase));
    }

    public Row? FindByKey(Guid key) => First((Shape["Key"], key));

    /// <summary>The rows that have one of some values of properties, in the order of ids.</summary>
    public IReadOnlyList<Row> FindAll(IEnumerable<(Property Property, object Value)> values)
    {
        lock (_gate)
        {
            return [.. values.SelectMany(one => Ids(one.Property, one.Value)).Distinct().OrderBy(id => id).Select(id => _rows.Find(id)).OfType<Row>()];
        }
    }

    public long NewId()
    {
        lock (_gate)
        {
            return ++_last;
        }
    }

    /// <summary>Puts a row in, in place of the one of that id.</summary>
    public Row Put(Row row)
    {
        lock (_gate)
        {
            Reindex(_rows.Find(row.Id), row);
            _rows = _rows.With(row);
            _last = Math.Max(_last, row.Id);
            return row;
        }
    }

    /// <summary>Puts made-up rows in, behind all that are there.</summary>
    /// <param name="first">The id of the first; null for the next that is free.</param>
    /// <param name="count">How many.</param>
    /// <param name="make">Makes the row of an id, the same each time.</param>
    public void Make(long? first, int count, Func<long, Row> make)
    {
        lock (_gate)
        {
            if (count == 0)
            {
                return;
            }

            long from = first ?? _last + 1;
            if (from <= _last)
            {
                throw new ArgumentOutOfRangeException(nameof(first), first, "Made-up rows come behind all others.");
            }

            _indexes.Clear();
            _rows = _rows.WithMade(from, count, make);
            _last = from + count - 1;
        }
    }

    public bool Remove(long id)
    {
        lock (_gate)
        {
            if (_rows.Find(id) is not { } row)
            {
                return false;
            }

            Reindex(row, null);
            _rows = _rows.Without(id);
            return true;
        }
    }

    private IReadOnlyList<long> Ids(Property property, object value)
    {
        if (property.Slot == Shape.KeySlot)
        {
            return value is long id ? [id] : [];
        }

        if (!_indexes.TryGetValue(property, out RowIndex? index))
        {
            _indexes.Add(property, index = new RowIndex(property, _rows));
        }

        return index.Find(value);
    }

    private Row? First((Property Property, object Value) one) => FindAll([one]) is { Count: > 0 } rows ? rows[0] : null;

    private void Reindex(Row? before, Row? after)
    {
        foreach (RowIndex index in _indexes.Values)
        {
            if (before is not null)
            {
                index.Remove(before);
            }

            if (after is not null)
            {
                index.Add(after);
            }
        }
    }
}
