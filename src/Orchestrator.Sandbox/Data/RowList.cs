using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Sandbox;

/// <summary>
/// The rows of a store at one moment, in the order of ids. It never changes: a change makes another list, which shares all
/// blocks but one with this one.
/// </summary>
internal sealed class RowList : IReadOnlyList<Row>
{
    private readonly Block[] _blocks;

    /// <summary>How many rows come before each block.</summary>
    private readonly int[] _starts;

    private RowList(Block[] blocks)
    {
        _blocks = blocks;
        _starts = new int[blocks.Length];
        for (int i = 0; i < blocks.Length; i++)
        {
            _starts[i] = Count;
            Count += blocks[i].Count;
        }
    }

    public static RowList Empty { get; } = new([]);

    public int Count { get; }

    public IReadOnlyList<Block> Blocks => _blocks;

    public Row this[int index]
    {
        get
        {
            int at = Array.BinarySearch(_starts, index);
            at = at < 0 ? ~at - 1 : at;
            return _blocks[at][index - _starts[at]];
        }
    }

    public Row? Find(long id)
    {
        int at = BlockOf(id);
        if (at == _blocks.Length)
        {
            return null;
        }

        int offset = _blocks[at].Before(id);
        return offset < _blocks[at].Count && _blocks[at][offset] is { } row && row.Id == id ? row : null;
    }

    /// <summary>The first block whose last id is not smaller; their number where there is none.</summary>
    public int BlockOf(long id) => Search.First(_blocks.Length, at => _blocks[at].LastId >= id);

    /// <summary>The list with a row, in place of the one of its id.</summary>
    public RowList With(Row row)
    {
        int at = BlockOf(row.Id);
        if (at == _blocks.Length)
        {
            // Behind all others, as new rows are.
            return at > 0 && _blocks[at - 1].Count < Block.Size
                ? Replace(at - 1, Block.Of(_blocks[at - 1].Splice(_blocks[at - 1].Count, 0, row)))
                : Replace(at, Block.Of(row));
        }

        int offset = _blocks[at].Before(row.Id);
        Row[] rows = _blocks[at].Splice(offset, _blocks[at][offset].Id == row.Id ? 1 : 0, row);
        return rows.Length < 2 * Block.Size
            ? Replace(at, Block.Of(rows))
            : Replace(at, Block.Of([.. rows.Take(Block.Size)]), Block.Of([.. rows.Skip(Block.Size)]));
    }

    public RowList Without(long id)
    {
        int at = BlockOf(id);
        int offset = _blocks[at].Before(id);
        Row[] rows = _blocks[at].Splice(offset, 1);
        return rows.Length == 0 ? Replace(at) : Replace(at, Block.Of(rows));
    }

    /// <summary>The list with made-up rows behind all others.</summary>
    public RowList WithMade(long first, int count, Func<long, Row> make)
    {
        List<Block> blocks = [.. _blocks];
        for (int i = 0; i < count; i += Block.Size)
        {
            blocks.Add(Block.Made(first + i, Math.Min(Block.Size, count - i), make));
        }

        return new RowList([.. blocks]);
    }

    public IEnumerator<Row> GetEnumerator()
    {
        foreach (Block block in _blocks)
        {
            for (int i = 0; i < block.Count; i++)
            {
                yield return block[i];
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The list with other blocks in place of one.</summary>
    private RowList Replace(int at, params Block[] by)
    {
        int removed = at < _blocks.Length ? 1 : 0;
        Block[] blocks = new Block[_blocks.Length - removed + by.Length];
        Array.Copy(_blocks, blocks, at);
        by.CopyTo(blocks, at);
        Array.Copy(_blocks, at + removed, blocks, at + by.Length, _blocks.Length - at - removed);
        return new RowList(blocks);
    }
}
