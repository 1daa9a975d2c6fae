using System;
using System.Linq;

namespace Orchestrator.Client;

/// <summary>
/// One page of a read, and which page follows it. Where rows have an id and come in its order, a page begins after an id that
/// was read: rows that appear or go meanwhile, by the reader's own changes too, shift nothing. Elsewhere it begins after a
/// number of rows.
/// </summary>
internal sealed class PagePlan
{
    private const int RowsWhereUnknown = 1000;

    /// <summary>The number of rows behind which servers refuse to begin a page.</summary>
    private const int FarByNumber = 10_000;

    /// <summary>What the server takes in an order.</summary>
    private const int MostInOrder = 5;

    private readonly ODataQuery _query;
    private readonly Operation? _operation;
    private readonly long _read;
    private readonly long _skip;
    private readonly long? _total;
    private readonly string? _link;

    public PagePlan(ODataQuery query, Operation? operation)
        : this(query, operation, 0, null, null, query.Skip, false)
    {
    }

    private PagePlan(ODataQuery query, Operation? operation, long read, long? total, long? afterId, long skip, bool overlaps, string? link = null)
    {
        _link = link;
        _query = query;
        _operation = operation;
        _read = read;
        _total = total;
        AfterId = afterId;
        _skip = skip;
        Overlaps = overlaps;
    }

    /// <summary>
    /// True for a page by key that was asked for before the one before it was read: its first row is the last of that one, which
    /// proves that no row came or went between them.
    /// </summary>
    public bool Overlaps { get; }

    /// <summary>After which id the page begins; null where it begins elsewhere.</summary>
    public long? AfterId { get; }

    /// <summary>How many rows the server was asked for beyond those of the page before.</summary>
    public long NewRows => Top - (Overlaps ? 1 : 0);

    /// <summary>How many rows of this page may be unread when those that follow are asked for: a quarter.</summary>
    public int LeftAtLookAhead => (int)Math.Min(NewRows / 4, int.MaxValue);

    private long Top => Math.Min(Left is long left ? left + (Overlaps ? 1 : 0) : long.MaxValue, PageSize);

    private bool IsPaged => _operation is null || _operation.PageSize > 0;

    /// <summary>True where rows come in the order of their ids, which the next page goes by.</summary>
    public bool IsByKey => IsPaged && _operation?.Key == "Id" && _query.OrderBy is null && !_query.KeepsServerOrder && _query.HasId;

    /// <summary>True where two rows with one id are the same row.</summary>
    public bool HasKey => _operation?.Key == "Id" && _query.HasId;

    /// <summary>True where the next page is the one that the server names: the client knows no pages of this operation.</summary>
    public bool FollowsLinks => _operation is null || !IsPaged;

    /// <summary>How many rows are wanted from this page on; null for all.</summary>
    public long? Left => _query.First - _read;

    private long PageSize => _operation?.PageSize ?? RowsWhereUnknown;

    /// <summary>
    /// The order: the user's, which the key makes a stable one, or the key. A read of one page has it too, so that it and the
    /// reads that skip its rows speak of one order.
    /// </summary>
    private string? Order
    {
        get
        {
            if (_query.KeepsServerOrder)
            {
                return null;
            }

            if (_query.OrdersUniquely || _operation?.Key is not { } key || _query.OrderBy is not { } given)
            {
                return _query.OrderBy ?? _operation?.Key;
            }

            string[] parts = given.Split(',');
            return parts.Length >= MostInOrder || parts.Any(part => string.Equals(part.Trim().Split(' ')[0], key, StringComparison.OrdinalIgnoreCase))
                ? given
                : given + "," + key;
        }
    }

    public string ToQuery()
    {
        if (_link is not null || !IsPaged)
        {
            return _link ?? _query.ToText();
        }

        // A read to the end asks in its first page for the count, to know the end.
        return _query.ToText(
            Top,
            _skip,
            AfterId is long id ? new ODataFilter().And(_query.Filter).And("Id gt " + ODataLiteral.Of(id)).Text : _query.Filter,
            Order,
            _query.Count || (_query.First is null && _read == 0));
    }

    /// <summary>A page to ask for while this one is read, provided that all before it turn out to be full; null where no more is known to come.</summary>
    /// <param name="last">The page before it: this one, or the last that was asked for.</param>
    /// <param name="rows">How many new rows of this one came.</param>
    /// <param name="count">How many the server counted.</param>
    /// <param name="lastId">The id of the last row that came.</param>
    public PagePlan? Ahead(PagePlan last, long rows, long? count, long? lastId)
    {
        long read = last._read + last.NewRows;
        long? total = TotalOf(count);
        if (total is null || FollowsLinks || IsSatisfied(read) || read > total || (read == total && !MayProbe(read, total)))
        {
            return null;
        }

        // By number of rows, but from the row that was read last: servers do not go far by number.
        return !IsByKey ? From(read, total, null)
            : lastId is null ? null
            : new PagePlan(_query, _operation, read, total, lastId, read - 1 - (_read + rows), overlaps: true);
    }

    /// <summary>The page after this one; null at the end.</summary>
    /// <param name="rows">How many new rows this one had.</param>
    /// <param name="count">How many the server counted; of the first page's it is the total.</param>
    /// <param name="lastId">The id of the last row; null where rows have none.</param>
    /// <param name="link">The query of the next page as the server names it; null where it names none.</param>
    public PagePlan? After(long rows, long? count, long? lastId, string? link)
    {
        long read = _read + rows;
        long? total = TotalOf(count);
        if (IsSatisfied(read))
        {
            return null;
        }

        if (FollowsLinks && (link ?? _link) is not null)
        {
            return link is null ? null : new PagePlan(_query, _operation, read, total, null, 0, overlaps: false, link);
        }

        // A full page that ends where the count does proves nothing: some servers count no further than the page.
        return !IsPaged || rows == 0 || (read == total && (rows < NewRows || !MayProbe(read, total))) ? null : From(read, total, lastId);
    }

    /// <summary>How many rows of those that the server counted have not come by the end; 0 or less for none, or where that is not known.</summary>
    /// <param name="different">How many different rows the whole read has brought.</param>
    /// <param name="read">How many rows this page brought.</param>
    /// <param name="count">How many the server counted.</param>
    public long Missing(long different, long read, long? count) => IsSatisfied(_read + read) || TotalOf(count) is not long total ? 0 : total - different;

    /// <summary>The same place found by key, where the page that was asked for ahead turns out not to join the one before it.</summary>
    /// <param name="lastId">The id of the last row before it.</param>
    public PagePlan AfterShift(long lastId) => From(_read, _total, lastId);

    /// <summary>What is left of a page that broke off, where it can be told: all of it, or the rows after the last id.</summary>
    /// <param name="rows">How many new rows of it came.</param>
    /// <param name="count">How many the server counted.</param>
    /// <param name="lastId">The id of the last row that came.</param>
    /// <returns>The rest, or null where asking for it could lose a row or bring one twice.</returns>
    public PagePlan? AfterBreak(long rows, long? count, long? lastId)
    {
        if (rows == 0)
        {
            return this;
        }

        return IsByKey && lastId is not null ? From(_read + rows, TotalOf(count), lastId) : null;
    }

    private PagePlan From(long read, long? total, long? lastId) => IsByKey && lastId is not null
        ? new PagePlan(_query, _operation, read, total, lastId, 0, overlaps: false)
        : new PagePlan(_query, _operation, read, total, null, _query.Skip + read, overlaps: false);

    private long? TotalOf(long? count) => _total ?? (_read == 0 ? count - _query.Skip : null);

    private bool IsSatisfied(long read) => _query.First is long first && read >= first;

    /// <summary>Whether to ask for what may lie behind the count; servers refuse to go far by number.</summary>
    private bool MayProbe(long read, long? total) => total != _operation?.CountLimit && (IsByKey || _query.Skip + read < FarByNumber);
}
