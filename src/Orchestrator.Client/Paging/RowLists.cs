using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Client;

/// <summary>Collections that are small enough to be read whole.</summary>
internal static class RowLists
{
    /// <summary>Reads all rows of a collection.</summary>
    public static async Task<List<T>> ListAsync<T>(this OrchClient client, OrchRequest request, ODataQuery query, IRequestLog log, CancellationToken cancellationToken)
        where T : class
    {
        List<T> list = [];
        using RowStream<T> rows = client.Rows<T>(request, query, log, cancellationToken);
        while (await rows.NextAsync(cancellationToken).ConfigureAwait(false) is { } arrived)
        {
            list.AddRange(arrived);
        }

        return list;
    }
}
