using System;
using System.Collections.Generic;

namespace Orchestrator.Client;

/// <summary>
/// Checks that the pages of a read form one list: ids ascend where pages begin after an id; elsewhere no page repeats those
/// before it. Rows that pass are written, each row with an id once.
/// </summary>
internal sealed class RowSequence<T>(OrchRequest request, Action<T> write)
    where T : class
{
    /// <summary>The ids of the rows that were read by number; fingerprints where rows have no id.</summary>
    private readonly HashSet<long> _seen = [];

    /// <summary>The ids of one page that is read by key.</summary>
    private readonly List<long> _page = [];

    /// <summary>Rows without an id that look like earlier ones, until their page proves to be another one.</summary>
    private readonly List<T> _alike = [];

    private readonly HashSet<string> _links = new(StringComparer.Ordinal);
    private HashSet<long>? _unordered;
    private bool _moves;

    /// <summary>How many rows have been written.</summary>
    public long Written { get; private set; }

    /// <summary>The greatest id of the rows that came by key; null where rows have none.</summary>
    public long? LastId { get; private set; }

    /// <summary>False where the rows of the page did not come in the order of their ids.</summary>
    public bool IsOrdered => _unordered is null;

    /// <summary>Begins a page.</summary>
    public void Begin()
    {
        _page.Clear();
        _alike.Clear();
        _unordered = null;
        _moves = false;
    }

    /// <summary>Takes a row.</summary>
    /// <exception cref="OrchApiException">The row shows that the server does not move on.</exception>
    public void Take(PagePlan plan, T row)
    {
        // Rows that come without an id have 0.
        long? id = RowId.Of(row) is long number and not 0 ? number : null;
        if (plan.IsByKey && id is long key)
        {
            CheckOrder(plan, key);
            _moves = true;
            Write(row);
            return;
        }

        LastId = id;
        bool hasKey = plan.HasKey && id is not null;
        if (_seen.Add(hasKey ? id!.Value : RowFingerprint.Of(row)))
        {
            _moves = true;
            _alike.ForEach(Write);
            _alike.Clear();
            Write(row);
        }
        else if (!hasKey && _moves)
        {
            // A list may have two entries that are alike.
            Write(row);
        }
        else if (!hasKey)
        {
            _alike.Add(row);
        }
    }

    /// <summary>Ends a page that was read to its end.</summary>
    /// <param name="rows">How many rows it had.</param>
    /// <param name="link">The next page as the server names it; null for none.</param>
    /// <exception cref="OrchApiException">The page brought no row that is new, or names a page that was named before.</exception>
    public void End(long rows, string? link)
    {
        if (rows > 0 && !_moves)
        {
            throw Error("every row of a page was returned before, so the server repeats a page instead of moving on.");
        }

        if (link is not null && !_links.Add(link))
        {
            throw Error("the server names the same next page twice.");
        }
    }

    /// <summary>The error for pages that form no list.</summary>
    public OrchApiException Error(string what) =>
        OrchApiException.Create(OrchErrorId.PagingFailed, request, $"{request.Method} {request.Path}: {what}");

    private void Write(T row)
    {
        Written++;
        write(row);
    }

    private void CheckOrder(PagePlan plan, long id)
    {
        if (id <= plan.AfterId)
        {
            throw Error($"the server was asked for ids greater than {plan.AfterId} and returned {id}.");
        }

        if (_page.Count > 0 && id <= LastId)
        {
            _unordered ??= [.. _page];
        }

        if (_unordered?.Add(id) == false)
        {
            throw Error($"the server returned the row with id {id} twice.");
        }

        LastId = _page.Count == 0 ? id : Math.Max(id, LastId ?? id);
        _page.Add(id);
    }
}
