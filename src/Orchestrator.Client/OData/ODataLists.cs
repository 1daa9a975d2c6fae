using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Client;

/// <summary>Collections that are read whole by a filter of any length.</summary>
internal static class ODataLists
{
    /// <summary>Reads the rows that a filter lets through in as many requests as it needs, each once if they come with their ids.</summary>
    /// <param name="client">The client.</param>
    /// <param name="request">The request, without its query.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="query">The other options; how many rows to read counts for each request.</param>
    /// <param name="log">Where it is told.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<List<T>> ListAsync<T>(this OrchClient client, OrchRequest request, ODataFilter filter, ODataQuery query, IRequestLog log, CancellationToken cancellationToken)
        where T : class
    {
        List<T> list = [];
        HashSet<long> seen = [];
        foreach (ODataFilter part in filter.Split(query.RoomForFilter))
        {
            foreach (T row in await client.ListAsync<T>(request, query with { Filter = part.Text }, log, cancellationToken).ConfigureAwait(false))
            {
                if (!query.HasId || RowId.Of(row) is not long id || seen.Add(id))
                {
                    list.Add(row);
                }
            }
        }

        return list;
    }
}
