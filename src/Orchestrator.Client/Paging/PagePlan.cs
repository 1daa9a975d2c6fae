using System;

namespace Orchestrator.Client;

/// <summary>
/// One page of a read, and which page follows it. Where rows have an id and come in its order, a page begins after the last
/// id of the one before: rows that appear or go meanwhile, by the reader's own changes too, shift nothing. Elsewhere it
/// begins after a number of rows.
/// </summary>
internal sealed class PagePlan
{
    private const int RowsWhereUnknown = 1000;

    private readonly ODataQuery _query;
    private readonly Operation? _operation;
    private readonly long _read;
    private readonly long? _afterId;
    private readonly long? _total;

    public PagePlan(ODataQuery query, Operation? operation)
        : this(query, operation, 0, null, null)
    {
    }

    private PagePlan(ODataQuery query, Operation? operation, long read, long? afterId, long? total)
    {
        _query = query;
        _operation = operation;
        _read = read;
        _afterId = afterId;
        _total = total;
    }

    /// <summary>How many rows the page asks for.</summary>
    public long Top => Math.Min(Left ?? long.MaxValue, PageSize);

    /// <summary>
    /// After how many rows of this page the next one can be asked for, where it does not depend on the last of them;
    /// 0 for never.
    /// </summary>
    public long LookAheadAt => IsPaged && !IsByKey ? Top / 2 : 0;

    private bool IsPaged => _operation is null || _operation.PageSize > 0;

    private bool IsByKey => _operation?.Key == "Id" && _query.OrderBy is null && _query.HasId;

    private long PageSize => _operation?.PageSize ?? RowsWhereUnknown;

    private long? Left => _query.First - _read;

    /// <summary>After which id the page begins; null where it begins elsewhere.</summary>
    public long? AfterId => _afterId;

    /// <summary>True where the whole read fits one page from the start, so that no order is needed.</summary>
    private bool IsWhole => _query.Skip == 0 && _query.First <= PageSize;

    public string ToQuery()
    {
        if (!IsPaged)
        {
            return _query.ToText();
        }

        // A read of several pages asks for a stable order, and in its first page for the count, to know the end.
        return _query.ToText(
            Top,
            _afterId is null ? _query.Skip + _read : 0,
            _afterId is long id ? new ODataFilter().And(_query.Filter).And("Id gt " + ODataLiteral.Of(id)).Text : _query.Filter,
            _query.OrderBy ?? (IsWhole ? null : _operation?.Key),
            _query.Count || (_query.First is null && _read == 0));
    }

    /// <summary>The page after this one, provided that this one turns out to be full; null where no more is known to come.</summary>
    public PagePlan? AfterFullPage(long? count) => count is null && _total is null ? null : After(Top, count, null);

    /// <summary>The page after this one; null at the end.</summary>
    /// <param name="rows">How many rows this one had.</param>
    /// <param name="count">How many the server counted; of the first page's it is the total.</param>
    /// <param name="lastId">The id of its last row; null where rows have none.</param>
    public PagePlan? After(long rows, long? count, long? lastId)
    {
        if (!IsPaged || rows == 0)
        {
            return null;
        }

        long read = _read + rows;
        long? total = _total ?? (_read == 0 ? count - _query.Skip : null);
        return (_query.First is long first && read >= first) || read >= total
            ? null
            : new PagePlan(_query, _operation, read, IsByKey ? lastId : null, total);
    }

    /// <summary>What is left of a page that broke off, where it can be told: all of it, or the rows after the last id.</summary>
    /// <param name="rows">How many rows of it came.</param>
    /// <param name="count">How many the server counted.</param>
    /// <param name="lastId">The id of the last row that came.</param>
    /// <returns>The rest, or null where asking for it could lose a row or bring one twice.</returns>
    public PagePlan? AfterBreak(long rows, long? count, long? lastId)
    {
        if (rows == 0)
        {
            return this;
        }

        return IsPaged && IsByKey && !IsWhole && lastId is not null
            ? new PagePlan(_query, _operation, _read + rows, lastId, _total ?? (_read == 0 ? count - _query.Skip : null))
            : null;
    }
}
