using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// A query in as many parts as the limits of servers ask for. They are read one after the other, and some are asked before
/// their turn.
/// </summary>
/// <typeparam name="T">The class of the rows.</typeparam>
/// <param name="query">The query.</param>
/// <param name="filters">The filters of the parts.</param>
/// <param name="queryFor">The query for a filter, when it is asked.</param>
/// <param name="open">Makes a query a read.</param>
internal sealed class ListQueryParts<T>(ListQuery<T> query, IReadOnlyList<ODataFilter> filters, Func<ODataFilter, ODataQuery> queryFor, Func<ODataQuery, RowStream<T>> open)
    : IDisposable
    where T : class
{
    /// <summary>How many parts may be asked beyond the one that is read.</summary>
    private const int MostAhead = 4;

    private readonly (ODataQuery Query, RowStream<T> Rows)?[] _parts = new (ODataQuery, RowStream<T>)?[filters.Count];
    private readonly HashSet<long> _seen = [];

    public ListQuery<T> ListQuery { get; } = query;

    public int Count => filters.Count;

    /// <summary>How many of the parts are asked before they are read.</summary>
    public int Ahead => Math.Min(Count, MostAhead);

    /// <summary>A part, and what it was asked.</summary>
    public (ODataQuery Query, RowStream<T> Rows) this[int part] => _parts[part] ??= Open(filters[part]);

    /// <summary>False for a row that an earlier part brought.</summary>
    public bool IsNew(T row) => Count == 1 || !HasKey || ListQuery.Key(row) is not long key || _seen.Add(key);

    /// <summary>Asks a part and some that follow it.</summary>
    /// <returns>Ends, and never fails, when the answers are there.</returns>
    public Task Prefetch(int part) => Task.WhenAll(Enumerable.Range(part, Math.Min(Ahead, Count - part)).Where(i => _parts[i] is null).Select(i => this[i].Rows.Prefetch()));

    /// <summary>Ends the reading of a part.</summary>
    public void Close(int part)
    {
        _parts[part]?.Rows.Dispose();
        _parts[part] = null;
    }

    /// <summary>Ends the reading of all parts, begun or not.</summary>
    public void Dispose()
    {
        for (int i = 0; i < Count; i++)
        {
            Close(i);
        }
    }

    /// <summary>Whether it can be told that two rows are the same one.</summary>
    private bool HasKey => ListQuery.Request.Operation?.Key is not null;

    private (ODataQuery Query, RowStream<T> Rows) Open(ODataFilter filter)
    {
        ODataQuery options = queryFor(filter);
        return (options, open(options));
    }
}
