using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Finds entities by name: many in one request, each name once.</summary>
internal static class EntityResolver
{
    /// <summary>How many names one request asks for; well under the 100 expressions that a filter may have.</summary>
    private const int NamesPerRequest = 20;

    /// <summary>The entities that bear the names, without regard to case. A name that nobody bears has none.</summary>
    public static async Task<ILookup<string, T>> FindAsync<T>(
        EntityKind<T> kind,
        OrchSession session,
        FolderContext? folder,
        IReadOnlyCollection<string> names,
        IRequestLog log,
        CancellationToken cancellationToken)
        where T : OrchEntity
    {
        List<(string Name, T Entity)> found = [];
        string[] wanted = [.. names.Distinct(StringComparer.OrdinalIgnoreCase)];
        for (int from = 0; from < wanted.Length; from += NamesPerRequest)
        {
            string[] some = [.. wanted.Skip(from).Take(NamesPerRequest)];
            ODataQuery query = new()
            {
                Filter = string.Join(" or ", some.SelectMany(name => kind.NameProperties.Select(property => property + " eq " + ODataLiteral.Of(name)))),
                Expand = kind.Expand,
            };
            using RowStream<T> rows = session.Client.Rows<T>(new OrchRequest(kind.List) { Folder = folder }, query, log, cancellationToken);
            while (await rows.NextAsync(cancellationToken).ConfigureAwait(false) is { } arrived)
            {
                foreach (T entity in arrived)
                {
                    found.AddRange(some.Where(name => Bears(kind, entity, name)).Select(name => (name, entity)));
                }
            }
        }

        return found.ToLookup(pair => pair.Name, pair => pair.Entity, StringComparer.OrdinalIgnoreCase);
    }

    private static bool Bears<T>(EntityKind<T> kind, T entity, string name)
        where T : OrchEntity =>
        kind.NameProperties.Any(property => string.Equals(
            typeof(T).GetProperty(property)?.GetValue(entity) as string, name, StringComparison.OrdinalIgnoreCase));
}
