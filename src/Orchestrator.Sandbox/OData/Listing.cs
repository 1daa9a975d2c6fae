using System;
using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Sandbox;

/// <summary>A page of rows, and how many there are in all.</summary>
internal sealed class Listing(IReadOnlyList<RowPlace> page, int count)
{
    /// <summary>How many rows there are before paging; no less than what was looked at where nobody asked.</summary>
    public int Count { get; } = count;

    public IReadOnlyList<RowPlace> Places => page;

    public IEnumerable<Row> Rows => page.Select(place => place.Row);

    /// <summary>A page of sorted rows.</summary>
    public static Listing Of(RowPlace[] rows, int skip, int top) =>
        new(new ArraySegment<RowPlace>(rows, Math.Min(skip, rows.Length), Math.Min(top, Math.Max(0, rows.Length - skip))), rows.Length);

    /// <summary>Goes through rows by their ids.</summary>
    /// <param name="rows">The rows of the store.</param>
    /// <param name="condition">What they must meet.</param>
    /// <param name="range">The smallest and the largest id.</param>
    /// <param name="backwards">From the largest id to the smallest.</param>
    /// <param name="skip">How many to leave out.</param>
    /// <param name="top">How many to take.</param>
    /// <param name="whole">Whether to go on where the page is full, and count the rest.</param>
    public static Listing Scan(RowList rows, Condition? condition, (long From, long To) range, bool backwards, int skip, int top, bool whole)
    {
        List<RowPlace> page = [];
        int seen = 0;
        int first = rows.BlockOf(range.From);
        int last = Math.Min(rows.BlockOf(range.To), rows.Blocks.Count - 1);
        for (int i = first; i <= last && range.From <= range.To && (whole || page.Count < top); i++)
        {
            Block block = rows.Blocks[backwards ? last - (i - first) : i];
            ushort[]? matches = condition?.Matches(block);
            int from = Before(matches, block.Before(range.From));
            int to = Before(matches, range.To == long.MaxValue ? block.Count : block.Before(range.To + 1));
            for (int at = Math.Max(0, skip - seen); at < to - from && page.Count < top; at++)
            {
                int match = backwards ? to - 1 - at : from + at;
                page.Add(new RowPlace(block, matches is null ? match : matches[match]));
            }

            seen += to - from;
        }

        return new Listing(page, seen);
    }

    /// <summary>How many of some offsets are smaller than one; where all rows match, offsets count themselves.</summary>
    private static int Before(ushort[]? matches, int offset)
    {
        if (matches is null)
        {
            return offset;
        }

        int at = Array.BinarySearch(matches, (ushort)offset);
        return at < 0 ? ~at : at;
    }
}
