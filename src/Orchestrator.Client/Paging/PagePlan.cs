using System;

namespace Orchestrator.Client;

/// <summary>One page of a read, and which page follows it.</summary>
internal sealed class PagePlan
{
    private readonly ODataQuery _query;
    private readonly Operation? _operation;
    private readonly long _skip;
    private readonly long? _left;

    public PagePlan(ODataQuery query, Operation? operation)
        : this(query, operation, query.Skip, query.First)
    {
    }

    private PagePlan(ODataQuery query, Operation? operation, long skip, long? left)
    {
        _query = query;
        _operation = operation;
        _skip = skip;
        _left = left;
    }

    /// <summary>After how many rows of this page the next one is asked for; 0 for never.</summary>
    public long LookAheadAt => IsPaged ? Top / 2 : 0;

    /// <summary>How many rows the page asks for.</summary>
    public long Top => Math.Min(_left ?? long.MaxValue, _operation?.PageSize ?? 1000);

    private bool IsPaged => _operation is null || _operation.PageSize > 0;

    /// <summary>True where the whole read fits one page from the start, so that rows cannot shift between pages.</summary>
    private bool IsWhole => _query.Skip == 0 && _query.First <= Top;

    public string ToQuery()
    {
        if (!IsPaged)
        {
            return _query.ToText(null, 0, _query.OrderBy, count: false);
        }

        // A read of several pages asks for a stable order, lest rows shift between them, and for the count, to know the end.
        return _query.ToText(
            Top,
            _skip,
            _query.OrderBy ?? (IsWhole ? null : _operation?.Key),
            _query.Count || (_query.First is null && _skip == _query.Skip));
    }

    /// <summary>The page after this one, provided that this one turns out to be full; null where no more is known to come.</summary>
    public PagePlan? AfterFullPage(long? count) => count is null ? null : After(Top, count);

    /// <summary>The page after this one, which had <paramref name="rows"/> rows; null at the end.</summary>
    public PagePlan? After(long rows, long? count)
    {
        if (!IsPaged || rows == 0)
        {
            return null;
        }

        long skip = _skip + rows;
        long? left = _left - rows;
        bool more = left is null or > 0 && (count is null || skip < count);
        return more ? new PagePlan(_query, _operation, skip, left) : null;
    }
}
