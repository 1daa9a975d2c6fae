using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Orchestrator.Sandbox;

/// <summary>
/// A condition over rows. Where it depends on nothing but the row it has a key, and remembers which rows of a block meet it: blocks
/// never change, so that after a change one block is looked at again and not the whole store.
/// </summary>
internal sealed class Condition(string? key, Func<Func<Row, bool>> open)
{
    private readonly Lazy<ConditionalWeakTable<Block, ushort[]>> _known = new();

    /// <summary>What it says, the same for the same condition; null where it depends on more than the row.</summary>
    public string? Key { get; } = key;

    /// <summary>Where a property has a value.</summary>
    public static Condition Equal(Property property, long value) =>
        new(property.Name + "=" + Comparison.Text(value), () => row => row.At(property.Slot) is long one && one == value);

    /// <summary>Both, where there are two.</summary>
    public static Condition? Both(Condition? left, Condition? right) =>
        left is null || right is null ? left ?? right
        : new Condition(left.Key is null || right.Key is null ? null : left.Key + "&" + right.Key, () =>
        {
            Func<Row, bool> first = left.Open();
            Func<Row, bool> second = right.Open();
            return row => first(row) && second(row);
        });

    /// <summary>The condition as a function, for one user at a time.</summary>
    public Func<Row, bool> Open() => open();

    /// <summary>The offsets of the rows of a block that meet it.</summary>
    public ushort[] Matches(Block block)
    {
        if (Key is null)
        {
            return Look(block);
        }

        return _known.Value.GetValue(block, Look);
    }

    private ushort[] Look(Block block)
    {
        Func<Row, bool> test = open();
        List<ushort> matches = new(block.Count);
        for (int i = 0; i < block.Count; i++)
        {
            if (test(block[i]))
            {
                matches.Add((ushort)i);
            }
        }

        return [.. matches];
    }
}
