using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <content>How every cmdlet finds the entities that it is given.</content>
public abstract partial class OrchCmdlet
{
    /// <summary>For how many missing names near ones are looked for, so that it is one request.</summary>
    private protected const int NamesToExplain = 5;

    /// <summary>Finds one entity; an error says where there is none, or more than one.</summary>
    private protected ResolvedEntity? Resolve<T>(EntityReference<T> reference, OrchSession session, FolderContext? folder)
        where T : OrchEntity =>
        Resolve([reference], session, folder).Select(found => found.Entity).FirstOrDefault();

    /// <summary>Finds entities that live in folders: a piped one in its own, any other in the folder that the user names.</summary>
    private protected IReadOnlyList<ResolvedEntity> Resolve<T>(IEnumerable<EntityReference<T>> references, FolderReference? folder)
        where T : OrchEntity =>
    [
        .. references
            .Select(reference => (Reference: reference, Session: SessionFor(reference)))
            .Select(item => (item.Reference, item.Session, Folder: HomeOf(item.Reference, item.Session) ?? FolderOf(folder, item.Session)))
            .GroupBy(item => (item.Session, item.Folder.ToString()))
            .SelectMany(group => Resolve([.. group.Select(item => item.Reference)], group.Key.Session, group.First().Folder))
            .Select(found => found.Entity),
    ];

    /// <summary>The folder that an object lives in, live or saved; null for what has none of its own.</summary>
    private protected FolderContext? HomeOf(EntityReference reference, OrchSession session) =>
        (reference.Live as OrchFolderEntity)?.Location
        ?? (reference.Row?.EntityType is not null && reference.RowFolder is { } saved ? ContextOf(saved, session) : null);

    /// <summary>Finds entities in one folder or tenant: names many at a time, ids and objects without a request.</summary>
    /// <param name="references">What the user gave.</param>
    /// <param name="session">The session.</param>
    /// <param name="folder">The folder; null for what belongs to the tenant.</param>
    /// <param name="looksUp">Whether ids are looked up too, because the user is shown what is going to happen.</param>
    /// <returns>What was found, in the order given, each with its place among the references.</returns>
    private protected IEnumerable<(int Index, ResolvedEntity Entity)> Resolve<T>(IReadOnlyList<EntityReference<T>> references, OrchSession session, FolderContext? folder, bool looksUp = false)
        where T : OrchEntity
    {
        EntityReference<T>[] unknown = [.. references.Where(reference => reference.Entity is null && (reference.Id is null || looksUp))];
        IReadOnlyList<T>? found = unknown.Length == 0 ? [] : Find(unknown, session, folder);
        if (found is null)
        {
            yield break;
        }

        EntityKind<T> kind = references[0].Kind;
        List<EntityReference<T>> missing = [];
        for (int i = 0; i < references.Count; i++)
        {
            EntityReference<T> reference = references[i];
            if (!unknown.Contains(reference))
            {
                yield return (i, new ResolvedEntity(session, folder, reference.KnownId!.Value, reference.ToString(), reference.Target) { Entity = reference.Entity });
                continue;
            }

            T[] meant = [.. found.Where(entity => kind.IsMeant(reference, entity))];
            if (meant.Length == 1)
            {
                yield return (i, new ResolvedEntity(session, folder, kind.IdOf(meant[0]), kind.NameOf(meant[0]) ?? reference.ToString(), reference.Target) { Entity = meant[0] });
            }
            else if (meant.Length == 0)
            {
                missing.Add(reference);
            }
            else
            {
                WriteFailure(ErrorRecords.EntityAmbiguous(kind.Noun, reference.Given, string.Join(" and ", meant.Select(kind.Describe))));
            }
        }

        WriteMissing(missing, kind, session, folder);
    }

    /// <summary>What the references may mean; null, with an error, where it can't be read.</summary>
    private IReadOnlyList<T>? Find<T>(EntityReference<T>[] references, OrchSession session, FolderContext? folder)
        where T : OrchEntity
    {
        EntityKind<T> kind = references[0].Kind;
        if (references.All(reference => reference.Id is not null))
        {
            // Ids are looked up for the user's eyes only: an account that may change but not read goes on.
            try
            {
                return references.Length == 1
                    ? Wait(token => EntityResolver.ReadAsync(kind, session, folder, references[0].Id!.Value, Log, token)) is { } one ? [one] : []
                    : Wait(token => EntityResolver.FindAsync(kind, session, folder, references, Log, token));
            }
            catch (OrchApiException e) when (e.ErrorId == OrchErrorId.PermissionMissing)
            {
                Tell("The names aren't known: " + e.Message);
                return [.. references.Select(reference => Nameless(reference))];
            }
            catch (OrchApiException e)
            {
                WriteFailure(e, references[0].Target);
                return null;
            }
        }

        return Attempt(references[0].Target, token => EntityResolver.FindAsync(kind, session, folder, references, Log, token)!);
    }

    /// <summary>An entity with a known id, and nothing else known.</summary>
    private static T Nameless<T>(EntityReference<T> reference)
        where T : OrchEntity
    {
        T entity = System.Activator.CreateInstance<T>();
        typeof(T).GetProperty("Id")!.SetValue(entity, reference.Id!.Value);
        return entity;
    }

    private void WriteMissing<T>(List<EntityReference<T>> missing, EntityKind<T> kind, OrchSession session, FolderContext? folder)
        where T : OrchEntity
    {
        string[] names = [.. missing.Select(reference => reference.Name).OfType<string>().Take(NamesToExplain)];
        IReadOnlyList<string?> near = [];
        if (names.Length > 0)
        {
            try
            {
                near = Wait(token => EntityResolver.NamesNearAsync(kind, session, folder, names, Log, token));
            }
            catch (OrchApiException e)
            {
                Tell("Names that are near aren't known: " + e.Message);
            }
        }

        foreach (EntityReference<T> reference in missing)
        {
            string where = folder is null ? string.Empty : $" in folder {folder}";
            WriteFailure(ErrorRecords.EntityNotFound(kind.Noun, reference.Given, reference.ToString(), where, reference.Name is null ? string.Empty : NearNames.Question(reference.Name, near)));
        }
    }
}
