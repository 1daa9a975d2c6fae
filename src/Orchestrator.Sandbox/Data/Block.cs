using System;

namespace Orchestrator.Sandbox;

/// <summary>
/// Some rows that follow one another in a store, in the order of their ids. It never changes. Made-up rows are made each time
/// they are looked at, until one of them is changed: however many there are, they take no memory.
/// </summary>
internal sealed class Block
{
    public const int Size = 256;

    private readonly Row[] _rows;
    private readonly Func<long, Row>? _make;
    private readonly long _first;

    private Block(Row[] rows)
    {
        _rows = rows;
        Count = rows.Length;
    }

    private Block(long first, int count, Func<long, Row> make)
    {
        _rows = [];
        _first = first;
        _make = make;
        Count = count;
    }

    public int Count { get; }

    public long FirstId => _make is null ? _rows[0].Id : _first;

    public long LastId => _make is null ? _rows[Count - 1].Id : _first + Count - 1;

    public Row this[int offset] => _make is null ? _rows[offset] : _make(_first + offset);

    public static Block Of(params Row[] rows) => new(rows);

    /// <summary>Made-up rows.</summary>
    /// <param name="first">The id of the first; the others count on.</param>
    /// <param name="count">How many.</param>
    /// <param name="make">Makes the row of an id, the same each time.</param>
    public static Block Made(long first, int count, Func<long, Row> make) => new(first, count, make);

    /// <summary>How many of its rows have a smaller id.</summary>
    public int Before(long id) =>
        _make is null ? Search.First(Count, offset => _rows[offset].Id >= id)
        : id <= _first ? 0
        : (int)Math.Min(Count, id - _first);

    /// <summary>The rows, with some at an offset replaced by others.</summary>
    public Row[] Splice(int offset, int removed, params Row[] added)
    {
        Row[] rows = new Row[Count - removed + added.Length];
        for (int i = 0; i < offset; i++)
        {
            rows[i] = this[i];
        }

        added.CopyTo(rows, offset);
        for (int i = offset + removed; i < Count; i++)
        {
            rows[i - removed + added.Length] = this[i];
        }

        return rows;
    }
}
