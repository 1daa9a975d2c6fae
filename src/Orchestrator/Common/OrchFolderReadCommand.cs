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

    /// <summary>The folders to read: paths with wildcards, ids, keys, or folders from Get-OrchFolder. Without it: the folder of the session.</summary>
    [Parameter(ValueFromPipeline = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [ValidateNotNull]
    public virtual FolderReference[]? Folder { get; set; }

    /// <summary>Reads the folders below the named ones too.</summary>
    [Parameter]
    public SwitchParameter Recurse { get; set; }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        if (AcrossFolders && Folder is null)
        {
            ReadAcrossFolders(SessionFor());
            return;
        }

        RefuseBeforeRequests();
        (OrchSession Session, FolderContext Folder, object Target)[] folders = [.. Folders()];
        foreach ((OrchSession session, FolderContext folder, object target) in folders)
        {
            _visits.Add(new Visit(session, folder, target, folders.Length == 1 && !MyInvocation.ExpectingInput));
        }

        ReadVisits(more: MyInvocation.ExpectingInput && PipesOneParameter);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        ReadVisits(more: false);
        Progress.Done();
        base.EndProcessing();
    }

    /// <summary>The objects that the user asks about. Where all are given as such, and no folder is, the folders that they live in are read.</summary>
    private protected virtual IReadOnlyList<OrchEntity?> About => [];

    /// <summary>True where the user wants all folders at once, without naming any.</summary>
    private protected virtual bool AcrossFolders => false;

    /// <summary>Reads all folders in one request, for the cmdlets that have <see cref="AcrossFolders"/>.</summary>
    private protected virtual void ReadAcrossFolders(OrchSession session)
    {
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

    /// <summary>Reads single entities, where the user names them by their ids or keys.</summary>
    /// <returns>False where rows are wanted.</returns>
    private protected virtual bool ReadSingle(OrchSession session, FolderContext folder) => false;

    /// <summary>What a folder is asked for rows: one question after the other, each where the one before was answered.</summary>
    /// <param name="session">The session that the folder belongs to.</param>
    /// <param name="folder">The folder.</param>
    private protected abstract IEnumerable<ListQuery<T>> QueriesFor(OrchSession session, FolderContext folder);

    /// <summary>Finds out what cannot be asked before the folders are looked for.</summary>
    private void RefuseBeforeRequests()
    {
        if (!_checked && CanPrefetch)
        {
            OrchSession session = SessionFor(Folder is null ? About.DefaultIfEmpty().First() : Folder.Select(folder => folder.Entity).FirstOrDefault());
            foreach (ListQuery<T> question in QueriesFor(session, s_anyFolder))
            {
                FiltersFor(question);
            }
        }

        _checked = true;
    }

    private IEnumerable<(OrchSession Session, FolderContext Folder, object Target)> Folders()
    {
        if (Folder is null && About.Count > 0 && About.All(entity => entity?.Home is not null))
        {
            return About
                .GroupBy(entity => (SessionFor(entity), entity!.Home!.ToString()))
                .Select(group => (group.Key.Item1, group.First()!.Home!, (object)group.First()!));
        }

        if (Folder is null)
        {
            OrchSession session = SessionFor();
            FolderContext folder = session.Folder ?? throw Terminate(ErrorRecords.NoFolder(MyInvocation.MyCommand.Name));
            return Recurse ? Matching(session, folder, required: true, all => FolderList.Below(all, folder)) : [(session, folder, folder)];
        }

        return Folder.SelectMany(reference =>
        {
            OrchSession session = SessionFor(reference.Entity);
            FolderContext context = reference.ToContext();
            return reference.HasWildcards
                ? Matching(session, reference.Given, required: false, all => FolderList.Match(all, reference.Pattern!, Recurse))
                : Recurse ? Matching(session, reference.Given, required: true, all => FolderList.Below(all, context)) : [(session, context, reference.Given)];
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
            WriteFailure(ErrorRecords.EntityNotFound("folder", given, NearNames.Question(given.ToString(), all.Select(folder => folder.FullyQualifiedName))));
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
