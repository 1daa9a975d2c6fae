using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <content>
/// A filter that is more than servers take in one is asked in parts. What cannot mean the same over several requests is refused
/// before the first.
/// </content>
public abstract partial class OrchReadCommand<T>
{
    /// <summary>A query in the parts that it takes; no part has been asked yet.</summary>
    private protected ListQueryParts<T> PartsOf(OrchSession session, ListQuery<T> query, bool alone)
    {
        Start();
        IReadOnlyList<ODataFilter> filters = FiltersFor(query);
        bool divided = filters.Count > 1;
        bool repeats = divided && WholeFilter(query).MayOverlap;
        return new ListQueryParts<T>(
            query,
            filters,
            filter => ODataQueryFor(query, filter, alone && !divided, repeats),
            options => session.Client.Rows<T>(query.Request, options, Log, StopToken));
    }

    /// <summary>The filters that a query takes. An error ends the cmdlet where there are several and it was asked for what only one can do.</summary>
    private protected IReadOnlyList<ODataFilter> FiltersFor(ListQuery<T> query)
    {
        ODataFilter whole = WholeFilter(query);
        IReadOnlyList<ODataFilter> filters = whole.Split(ODataQueryFor(query, new ODataFilter(), alone: false, repeats: false).RoomForFilter);
        if (filters.Count > 1)
        {
            RefuseWhatNeedsOne(query, whole, filters.Count);
        }

        return filters;
    }

    private ODataFilter WholeFilter(ListQuery<T> query) => query.Filter.And(Filter);

    private void RefuseWhatNeedsOne(ListQuery<T> query, ODataFilter whole, int requests)
    {
        string many = $"and so many names take {requests} requests";
        if (OrderBy is not null)
        {
            string order = string.Join(", ", OrderBy.SelectMany(one => one.Split(',')).Select(one => one.Trim().Split(' ')[0]));
            Refuse($"-OrderBy is the server's order of one answer, {many}.", OrderBy, $"Leave -OrderBy out and order what comes: {MyInvocation.MyCommand.Name} ... | Sort-Object {order}.");
        }

        if (PagingParameters.IncludeTotalCount && whole.MayOverlap)
        {
            Refuse($"-IncludeTotalCount would count a row twice that fits twice, {many}.", null, "Leave -IncludeTotalCount out and count what comes: (...).Count. Without wildcards rows fit once, and are counted.");
        }

        if (query.Request.Operation?.Key is null && whole.MayOverlap)
        {
            Refuse($"These rows have no key and would come twice where they fit twice, {many}.", null, "Give fewer wildcards at a time, or names without.");
        }

        void Refuse(string message, object? target, string next) => ThrowTerminatingError(ErrorRecords.InvalidArgument("TooManyNames", message, target, next));
    }

    private ODataQuery ODataQueryFor(ListQuery<T> query, ODataFilter filter, bool alone, bool repeats)
    {
        // What the client finishes, the client must count; so it must where a row may come in two parts.
        bool finishes = query.ClientFilter is not null;
        bool counted = !finishes && !repeats && (alone || _skip == 0) && (query.Request.Operation?.PageSize ?? 1) > 0;
        string[] key = query.Request.Operation?.Key is { } name ? [name] : [];
        return new ODataQuery
        {
            Filter = filter.Text,
            OrderBy = OrderBy is null ? query.OrderBy : string.Join(",", OrderBy),
            OrdersUniquely = OrderBy is null,
            KeepsServerOrder = OrderBy is null && query.AtMost is not null && !(counted && _left < long.MaxValue),
            Select = Property is null ? [] : [.. Property.Union(query.NeededProperties, StringComparer.OrdinalIgnoreCase).Union(key, StringComparer.OrdinalIgnoreCase)],
            Expand = [.. AlwaysExpand.Union(Expand ?? [], StringComparer.OrdinalIgnoreCase)],
            Skip = counted && alone ? _skip : 0,
            First = counted && _left < long.MaxValue ? _left : OrderBy is null ? query.AtMost : null,
            Count = PagingParameters.IncludeTotalCount,
        };
    }
}
