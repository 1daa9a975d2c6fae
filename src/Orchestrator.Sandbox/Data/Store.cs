using System;
using System.Collections.Generic;

namespace Orchestrator.Sandbox;

/// <summary>The rows of one entity, by id. Safe for concurrent use; <see cref="Rows"/> is a snapshot in the order of ids.</summary>
internal sealed class Store(Shape shape)
{
    private readonly object _gate = new();
    private readonly SortedDictionary<long, Row> _rows = [];
    private Row[]? _snapshot;
    private long _last;

    public Shape Shape { get; } = shape;

    public IReadOnlyList<Row> Rows
    {
        get
        {
            lock (_gate)
            {
                if (_snapshot is null)
                {
                    _snapshot = new Row[_rows.Count];
                    _rows.Values.CopyTo(_snapshot, 0);
                }

                return _snapshot;
            }
        }
    }

    public Row? Find(long? id)
    {
        lock (_gate)
        {
            return id is { } key && _rows.TryGetValue(key, out Row? row) ? row : null;
        }
    }

    /// <summary>The first row with that value; names are compared as the server's database does, without case.</summary>
    public Row? FindBy(string property, string? value)
    {
        Property column = Shape[property];
        foreach (Row row in Rows)
        {
            if (string.Equals((string?)row.At(column.Slot), value, StringComparison.OrdinalIgnoreCase))
            {
                return row;
            }
        }

        return null;
    }

    public Row? FindByKey(Guid key)
    {
        Property column = Shape["Key"];
        foreach (Row row in Rows)
        {
            if (row.At(column.Slot) is Guid one && one == key)
            {
                return row;
            }
        }

        return null;
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
            _rows[row.Id] = row;
            _last = Math.Max(_last, row.Id);
            _snapshot = null;
            return row;
        }
    }

    public bool Remove(long id)
    {
        lock (_gate)
        {
            _snapshot = null;
            return _rows.Remove(id);
        }
    }
}
