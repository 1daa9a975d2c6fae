using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <content>How many folders are read: one after the other, in order, while those that follow have been asked already.</content>
public abstract partial class OrchFolderReadCommand<T>
{
    /// <summary>How many folders are read at most in order to say whether a name exists.</summary>
    private const int FoldersToCompare = 50;

    private readonly List<Visit> _visits = [];
    private readonly HashSet<OrchSession> _used = [];
    private readonly FolderResolver _resolver = new();
    private Throttle? _throttle;
    private readonly Dictionary<string, FolderContext> _places = [];
    private long _read;
    private bool _readsAlone;

    /// <summary>
    /// The maximum number of folders to read at once, 1–64 (default 16). It begins with few, grows while the server is quick, and
    /// halves when that is too much for it. Rows come in the order of the folders all the same.
    /// </summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 16;

    /// <summary>True where the folder stands in the path or the filter of what it is asked, so that its id must be known.</summary>
    private protected virtual bool NeedsFolderId => false;

    /// <summary>False where a folder is asked for no rows, or it takes requests to find out for which, so that it is not asked before its turn.</summary>
    private protected virtual bool CanPrefetch => ById is null;

    /// <summary>The folder whose rows are written.</summary>
    private protected FolderContext? Reading { get; private set; }

    /// <inheritdoc/>
    private protected override string Place => _places.Count switch
    {
        0 => " in any folder that the account can see",
        1 => " in folder " + Reading,
        _ => $" in any of {_places.Count} folders",
    };

    private bool Prefetches => ThrottleLimit > 1 && WantsAll && CanPrefetch;

    /// <inheritdoc/>
    private protected override IReadOnlyList<string>? ReadNear(NameSearch search, IReadOnlyList<string> missing) =>
        _places.Count > 1 ? null : base.ReadNear(search, missing);

    /// <summary>The names of entities that the rows are about: in the folder that was read, else in all.</summary>
    /// <param name="kind">Their kind.</param>
    /// <param name="acrossFolders">The operation that lists those of all folders; null where there is none.</param>
    /// <param name="missing">The names that are looked for.</param>
    private protected IReadOnlyList<string>? ReadNear<TEntity>(EntityKind<TEntity> kind, Operation? acrossFolders, IReadOnlyList<string> missing)
        where TEntity : OrchEntity =>
        _places.Count == 1 ? ReadNear(kind, new OrchRequest(kind.List) { Folder = Reading }, missing)
        : acrossFolders is not null ? ReadNear(kind, new OrchRequest(acrossFolders), missing)
        : null;

    /// <summary>The names of what the server lists in one folder at a time: in the folders that were read, else in all, if they are few.</summary>
    private protected IReadOnlyList<string>? ReadNearInFolders(Func<FolderContext, IReadOnlyList<string>?> read)
    {
        FolderContext[] folders = _places.Count > 0 ? [.. _places.Values] : [.. (TryReadFolders(null) ?? []).Select(folder => folder.ToContext())];
        if (folders.Length is 0 or > FoldersToCompare)
        {
            return null;
        }

        IReadOnlyList<string>?[] names = [.. folders.Select(read)];
        return names.Contains(null) ? null : [.. names.SelectMany(some => some)];
    }

    /// <summary>Reads the folders that are waiting, all of them unless more may come.</summary>
    private void ReadVisits(bool more)
    {
        Prefetch();
        while (_visits.Count > 0 && (!more || !Prefetches || _visits.Count >= ThrottleLimit || _visits[0].IsAnswered))
        {
            if (IsSatisfied)
            {
                _visits.Clear();
                return;
            }

            Prefetch();
            Visit visit = _visits[0];
            if (_read > 0 || _visits.Count > 1)
            {
                Progress.Report(0, MyInvocation.MyCommand.Name, "folders", _read, more ? null : _read + _visits.Count, visit.Folder.ToString());
            }

            _read++;
            _visits.RemoveAt(0);
            Read(visit);
        }
    }

    private void Read(Visit visit)
    {
        Reading = visit.Folder;
        _places[visit.Folder.ToString()] = visit.Folder;
        _readsAlone = visit.Alone;
        if (!Prepare(visit))
        {
            return;
        }

        if (ById is { } single)
        {
            WriteById(visit.Session, single.Operation, visit.Folder, single.Keys);
            return;
        }

        if (!visit.Queries!.All(query => WriteRows(visit.Session, query, visit.Target)))
        {
            visit.Forget();
        }
    }

    /// <summary>Finds out what a folder is asked; false, with an error about it, where that fails.</summary>
    private bool Prepare(Visit visit)
    {
        if (visit.Queries is null)
        {
            FolderContext? folder = NeedsFolderId ? Attempt(visit.Target, token => _resolver.WithIdAsync(visit.Session, visit.Folder, Log, token)!) : visit.Folder;
            visit.Failed = folder is null;
            visit.Folder = folder ?? visit.Folder;
            if (visit.Subjects is not null)
            {
                SetSubjects(visit.Subjects);
            }

            ListQuery<T>[] queries = folder is null || ById is not null ? [] : [.. QueriesFor(visit.Session, folder)];
            visit.Queries = [.. queries.Select(query => PartsOf(visit.Session, query, visit.Alone && queries.Length == 1))];
        }

        return !visit.Failed;
    }

    private void Prefetch()
    {
        if (!Prefetches || (_visits.Count == 1 && !MyInvocation.ExpectingInput))
        {
            return;
        }

        _throttle ??= new Throttle(ThrottleLimit, () => _used.Sum(session => session.Client.Core.Strain));
        int open = 0;
        foreach (Visit visit in _visits.Take(ThrottleLimit))
        {
            if (visit.IsAnswered)
            {
                visit.Note(_throttle);
            }
            else if (visit.IsPrefetched || open < _throttle.Limit)
            {
                if (!visit.IsPrefetched && Prepare(visit))
                {
                    _used.Add(visit.Session);
                    visit.Prefetch(_throttle);
                }

                open += visit.Requests;
            }
        }
    }

    /// <summary>A folder that is to be read, and what it has been asked already.</summary>
    private sealed class Visit(OrchSession session, FolderContext folder, object target, bool alone, EntityReference[]? subjects)
    {
        private Task<long>? _answered;
        private long _begun;
        private bool _noted;

        public OrchSession Session { get; } = session;

        public FolderContext Folder { get; set; } = folder;

        public object Target { get; } = target;

        /// <summary>What is looked for in it; null for all.</summary>
        public EntityReference[]? Subjects { get; } = subjects;

        /// <summary>What it is asked; null until that is known.</summary>
        public IReadOnlyList<ListQueryParts<T>>? Queries { get; set; }

        /// <summary>How many requests it is asked in at once.</summary>
        public int Requests => Math.Max(1, Queries?.Sum(query => query.Ahead) ?? 0);

        public bool Failed { get; set; }

        /// <summary>Whether it is all that the cmdlet reads.</summary>
        public bool Alone { get; } = alone;

        public bool IsPrefetched => _answered is not null;

        public bool IsAnswered => _answered?.IsCompleted == true;

        public void Prefetch(Throttle throttle)
        {
            _begun = throttle.Now();
            Task[] answers = [.. Queries!.Select(query => query.Prefetch(0))];
            _answered = AnsweredAsync();

            async Task<long> AnsweredAsync()
            {
                await Task.WhenAll(answers).ConfigureAwait(false);
                return throttle.Now();
            }
        }

        /// <summary>Tells the throttle how long the answer took.</summary>
        public void Note(Throttle throttle)
        {
            if (!_noted)
            {
                _noted = true;
                throttle.End(_begun, _answered!.Result);
            }
        }

        /// <summary>Gives up what was asked and not taken.</summary>
        public void Forget()
        {
            foreach (ListQueryParts<T> query in Queries!)
            {
                query.Dispose();
            }
        }
    }
}
