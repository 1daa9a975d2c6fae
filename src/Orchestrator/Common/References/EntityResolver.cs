using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Finds what references mean: names, ids and keys together, as many in one request as its filter takes.</summary>
internal static class EntityResolver
{
    private const int NamesToCompare = 100;

    /// <summary>The entities that the references may mean. Only what is meant by one of them comes back.</summary>
    public static async Task<IReadOnlyList<T>> FindAsync<T>(
        EntityKind<T> kind,
        OrchSession session,
        FolderContext? folder,
        IReadOnlyCollection<EntityReference> references,
        IRequestLog log,
        CancellationToken cancellationToken)
        where T : OrchEntity
    {
        bool byId = references.All(reference => reference.Id is not null);
        List<T> entities = await session.Client.ListAsync<T>(
            new OrchRequest(byId ? kind.ListOfIds : kind.List) { Folder = folder },
            new ODataFilter().AndAny(references.SelectMany(kind.ConditionsFor)),
            new ODataQuery { Expand = kind.Expand, First = byId && kind.ListOfIds.PageSize > 0 ? references.Count : null },
            log,
            cancellationToken).ConfigureAwait(false);
        return [.. entities.GroupBy(kind.IdOf).Select(same => same.First())];
    }

    /// <summary>Reads one entity by its id; null where it doesn't exist.</summary>
    public static async Task<T?> ReadAsync<T>(EntityKind<T> kind, OrchSession session, FolderContext? folder, long id, IRequestLog log, CancellationToken cancellationToken)
        where T : OrchEntity
    {
        try
        {
            OrchRequest request = new(kind.ById, kind.ById.PathFor(id)) { Folder = folder, Query = new ODataQuery { Expand = kind.Expand }.ToText() };
            return await session.Client.GetAsync<T>(request, log, cancellationToken).ConfigureAwait(false);
        }
        catch (OrchApiException e) when (e.ErrorId == OrchErrorId.NotFound)
        {
            return null;
        }
    }

    /// <summary>Names that are near to some that don't exist.</summary>
    public static async Task<IReadOnlyList<string?>> NamesNearAsync<T>(
        EntityKind<T> kind,
        OrchSession session,
        FolderContext? folder,
        IEnumerable<string> names,
        IRequestLog log,
        CancellationToken cancellationToken)
        where T : OrchEntity
    {
        string property = kind.NameProperties[0];
        List<T> near = await session.Client.ListAsync<T>(
            new OrchRequest(kind.List) { Folder = folder },
            new ODataFilter().AndAny(names.SelectMany(name => NearNames.Filter(property, name))),
            new ODataQuery { Select = [property], First = kind.List.PageSize > 0 ? NamesToCompare : null },
            log,
            cancellationToken).ConfigureAwait(false);
        return [.. near.Select(kind.NameOf)];
    }
}
