using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>What every cmdlet shares that lists what lives in folders.</summary>
/// <typeparam name="T">The entity's class.</typeparam>
public abstract partial class OrchFolderReadCommand<T> : OrchReadCommand<T>
    where T : class
{
    private static readonly FolderContext s_anyFolder = new(0);

    private readonly Dictionary<OrchSession, IReadOnlyList<Folder>> _folders = [];
    private bool _checked;

    /// <summary>The folders to read: paths with wildcards, ids, keys, or folders from Get-OrchFolder. By default, the folder of a piped object; otherwise, the folder of the session.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("FullyQualifiedName")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [ValidateNotNull]
    public virtual FolderReference[]? Folder { get; set; }

    /// <summary>Includes the subfolders.</summary>
    [Parameter]
    public SwitchParameter Recurse { get; set; }

    /// <summary>What is read by ids or keys instead of a list; null for a list.</summary>
    private protected virtual SingleReads? ById => null;

    /// <summary>Whether every folder that the account can see is read where none is named.</summary>
    private protected virtual bool ReadsAllFolders => false;

    /// <summary>The query for all folders at once, where the user wants that and names none; null otherwise.</summary>
    private protected virtual ListQuery<T>? AcrossFolders(OrchSession session) => null;

    /// <inheritdoc/>
    private protected override bool Accepts(EntityReference reference) => FolderOf(reference) is not null;

    /// <inheritdoc/>
    private protected sealed override void HandleRecord()
    {
        if (!Arguments.IsArgument(nameof(Folder)) && Arguments.Subject!.Name != nameof(Folder) && !Arguments.IsArgument(Arguments.Subject.Name) && Subjects is not null)
        {
            // PowerShell binds what is piped to both parameters; what names no folder isn't one.
            Folder = null;
        }

        if (Folder is null && AcrossFolders(SessionFor()) is { } query)
        {
            WriteRows(SessionFor(), query);
            return;
        }

        if (Subjects is not { } subjects || subjects.All(one => FolderOf(one) is not null) || !Collect(ReadPlaces))
        {
            ReadPlaces();
        }
    }

    private void ReadPlaces()
    {
        foreach ((EntityReference[]? subjects, FolderReference[]? folder) in Places())
        {
            VisitFolders(subjects, folder);
        }

        ReadVisits(more: MyInvocation.ExpectingInput);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        ReadCollected(ReadPlaces);
        ReadVisits(more: false);
        Progress.Done();
        base.EndProcessing();
    }

    /// <summary>What the record names, by the folders that it says it lives in: objects and rows in their own, names where the user says.</summary>
    private IEnumerable<(EntityReference[]? Subjects, FolderReference[]? Folder)> Places()
    {
        EntityReference[] all = Subjects ?? [];
        FolderReference[] folders = [.. all.Select(FolderOf).OfType<FolderReference>()];
        if (folders.Length > 0)
        {
            yield return (null, folders);
        }

        EntityReference[] subjects = [.. all.Where(one => FolderOf(one) is null)];
        foreach (IGrouping<string, (EntityReference Subject, FolderReference? Home)> group in subjects
            .Select(one => (Subject: one, Home: Arguments.IsArgument(nameof(Folder)) ? null : HomeOf(one)))
            .GroupBy(one => one.Home?.ToString() ?? string.Empty))
        {
            yield return ([.. group.Select(one => one.Subject)], group.First().Home is { } home ? [home] : Folder);
        }

        if (all.Length == 0)
        {
            yield return (null, Folder);
        }
    }

    /// <summary>The folder that a piped object is, for a cmdlet that lists what it contains; null for anything else.</summary>
    private static FolderReference? FolderOf(EntityReference reference) =>
        reference.Live is Folder || reference.Row is { } row && (row.EntityType == typeof(Folder).FullName || (reference.Problem is not null && row["FullyQualifiedName"] is not null))
            ? new FolderReference(reference.Given)
            : null;

    private static FolderReference? HomeOf(EntityReference reference) =>
        reference.Live is OrchFolderEntity { Location: not null } resident ? new FolderReference(resident) : reference.RowFolder;

    private void VisitFolders(EntityReference[]? subjects, FolderReference[]? named)
    {
        if (Arguments.Subject is not null && typeof(EntityReference[]).IsAssignableFrom(Arguments.Subject.PropertyType))
        {
            SetSubjects(subjects);
        }

        OrchSession session = subjects is { Length: > 0 } ? SessionFor(subjects[0]) : SessionFor(named?.Select(folder => folder.Live).FirstOrDefault());
        RefuseBeforeRequests(session);
        (OrchSession Session, FolderContext Folder, object Target)[] folders = [.. Folders(session, named)];
        foreach ((OrchSession own, FolderContext folder, object target) in folders)
        {
            _visits.Add(new Visit(own, folder, target, folders.Length == 1 && !MyInvocation.ExpectingInput, subjects));
        }
    }

    /// <summary>Writes one row; those of several folders so that a table groups them.</summary>
    private protected override void WriteRow(T row)
    {
        if (Reading is not null && !_readsAlone && row is OrchEntity entity)
        {
            ViewText.GroupByFolder(entity);
        }

        base.WriteRow(row);
    }

    /// <summary>The queries for the rows of a folder: one after the other, each where the one before was answered.</summary>
    /// <param name="session">The session that the folder belongs to.</param>
    /// <param name="folder">The folder.</param>
    private protected abstract IEnumerable<ListQuery<T>> QueriesFor(OrchSession session, FolderContext folder);

    /// <summary>Finds out what cannot be asked before the folders are looked for.</summary>
    private void RefuseBeforeRequests(OrchSession session)
    {
        if (!_checked && CanPrefetch)
        {
            foreach (ListQuery<T> query in QueriesFor(session, s_anyFolder))
            {
                FiltersFor(query);
            }
        }

        _checked = true;
    }

    private IEnumerable<(OrchSession Session, FolderContext Folder, object Target)> Folders(OrchSession session, FolderReference[]? named)
    {
        if (named is null && ReadsAllFolders)
        {
            return Matching(session, session, required: false, all => all);
        }

        if (named is null)
        {
            FolderContext folder = session.Folder ?? throw Terminate(ErrorRecords.NoFolder(MyInvocation.MyCommand.Name));
            return Recurse ? Matching(session, folder, required: true, all => FolderList.Below(all, folder)) : [(session, folder, folder)];
        }

        return named.SelectMany(reference =>
        {
            OrchSession own = reference.Live is null ? session : SessionFor(reference.Live);
            if (reference.HasWildcards)
            {
                return Matching(own, reference.Given, required: false, all => FolderList.Match(all, reference.Pattern!, Recurse));
            }

            FolderContext context = ContextOf(reference, own);
            return Recurse ? Matching(own, reference.Given, required: true, all => FolderList.Below(all, context)) : [(own, context, reference.Target)];
        });
    }

    private IEnumerable<(OrchSession Session, FolderContext Folder, object Target)> Matching(
        OrchSession session,
        object given,
        bool required,
        Func<IEnumerable<Folder>, IEnumerable<Folder>> choose)
    {
        if (!_folders.TryGetValue(session, out IReadOnlyList<Folder>? all))
        {
            all = Attempt(given, token => FolderList.ReadAsync(session, Log, token)!);
            if (all is null)
            {
                yield break;
            }

            _folders[session] = all;
        }

        Folder[] chosen = [.. choose(all)];
        if (chosen.Length == 0 && required)
        {
            WriteFailure(ErrorRecords.EntityNotFound("folder", given, given.ToString(), string.Empty, NearNames.Question(given.ToString(), all.Select(folder => folder.FullyQualifiedName))));
        }

        foreach (Folder folder in chosen)
        {
            yield return (session, folder.ToContext(), folder);
        }
    }

    private PipelineStoppedException Terminate(ErrorRecord record)
    {
        ThrowTerminatingError(record);
        return new PipelineStoppedException();
    }
}
