using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Commands;

/// <content>How every cmdlet finds the entities that it is given.</content>
public abstract partial class OrchCmdlet
{
    /// <summary>Finds one entity; an error says where there is none, or more than one.</summary>
    private protected ResolvedEntity? Resolve<T>(EntityReference<T> reference, OrchSession session, FolderContext? folder)
        where T : OrchEntity =>
        Resolve([(reference, null)], session, folder).FirstOrDefault();

    /// <summary>Finds entities that live in folders: a piped one in its own, any other in the folder that the user names.</summary>
    private protected IReadOnlyList<ResolvedEntity> Resolve<T>(IEnumerable<EntityReference<T>> references, FolderReference? folder)
        where T : OrchEntity =>
    [
        .. references
            .Select(reference => (Reference: reference, Session: SessionFor(reference.Entity)))
            .Select(item => (item.Reference, item.Session, Folder: item.Reference.Entity?.Home ?? FolderOf(folder, item.Session)))
            .GroupBy(item => (item.Session, item.Folder.ToString()))
            .SelectMany(group => Resolve([.. group.Select(item => (item.Reference, (object?)null))], group.Key.Session, group.First().Folder)),
    ];

    /// <summary>Finds entities in one folder or tenant: the names many at a time, ids and objects without a request.</summary>
    private protected IEnumerable<ResolvedEntity> Resolve<T>(IReadOnlyList<(EntityReference<T> Reference, object? Value)> items, OrchSession session, FolderContext? folder)
        where T : OrchEntity
    {
        string[] names = [.. items.Where(item => item.Reference.KnownId is null).Select(item => item.Reference.Name!)];
        ILookup<string, T>? found = null;
        if (names.Length > 0)
        {
            found = Attempt(items[0].Reference.Target, token => EntityResolver.FindAsync(items[0].Reference.Kind, session, folder, names, Log, token)!);
            if (found is null)
            {
                yield break;
            }
        }

        foreach ((EntityReference<T> reference, object? value) in items)
        {
            EntityKind<T> kind = reference.Kind;
            if (reference.KnownId is long id)
            {
                yield return new ResolvedEntity(session, folder, id, reference.ToString(), reference.Target) { Entity = reference.Entity, Value = value };
                continue;
            }

            T[] bearers = [.. found![reference.Name!].GroupBy(kind.IdOf).Select(same => same.First())];
            if (bearers.Length == 1)
            {
                yield return new ResolvedEntity(session, folder, kind.IdOf(bearers[0]), reference.Name!, reference.Target) { Entity = bearers[0], Value = value };
            }
            else if (bearers.Length == 0)
            {
                WriteFailure(ErrorRecords.EntityNotFound(kind.Noun, reference.Given, folder is null ? string.Empty : $" Looked for it in folder {folder}."));
            }
            else
            {
                WriteFailure(ErrorRecords.EntityAmbiguous(kind.Noun, reference.Given, string.Join(", ", bearers.Select(kind.IdOf))));
            }
        }
    }
}
