using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Finds entities by name: as many in one request as its filter takes, each name once.</summary>
internal static class EntityResolver
{
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
        HashSet<string> wanted = new(names, StringComparer.OrdinalIgnoreCase);
        List<T> entities = await session.Client.ListAsync<T>(
            new OrchRequest(kind.List) { Folder = folder },
            new ODataFilter().AndAny(wanted.SelectMany(kind.NameConditions)),
            new ODataQuery { Expand = kind.Expand },
            log,
            cancellationToken).ConfigureAwait(false);
        return entities
            .SelectMany(entity => NamesOf(kind, entity).Where(wanted.Contains).Select(name => (Name: name, Entity: entity)))
            .ToLookup(pair => pair.Name, pair => pair.Entity, StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> NamesOf<T>(EntityKind<T> kind, T entity)
        where T : OrchEntity =>
        kind.NameProperties
            .Select(property => typeof(T).GetProperty(property)?.GetValue(entity) as string)
            .OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase);
}
