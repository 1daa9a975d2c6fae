using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// What every cmdlet that lists shares: filter, order, properties, paging. Rows are written as they arrive, and no page is
/// fetched that <c>-First</c> does not need.
/// </summary>
/// <typeparam name="T">The entity's class.</typeparam>
public abstract partial class OrchReadCommand<T> : OrchCmdlet
    where T : class
{
    private long _skip;
    private long _left;
    private bool _started;
    private bool _failed;

    /// <summary>A filter in OData's words, added to what the other parameters say: <c>"Type eq 'Unattended'"</c>.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ODataFilterCompleter))]
    public string? Filter { get; set; }

    /// <summary>The order in OData's words, at most five: <c>'Name'</c>, <c>'CreationTime desc'</c>.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ODataPropertyCompleter))]
    public string[]? OrderBy { get; set; }

    /// <summary>The properties to fetch; the others stay empty. Without it all are fetched.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ODataPropertyCompleter))]
    public string[]? Property { get; set; }

    /// <summary>Related objects to fetch along, such as <c>Robot</c>.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ODataPropertyCompleter))]
    public string[]? Expand { get; set; }

    /// <summary>Related objects that the cmdlet always fetches along.</summary>
    private protected virtual IReadOnlyList<string> AlwaysExpand => [];

    /// <summary>The properties that the client looks at where it finishes what the server could not say; fetched with whatever the user asks for.</summary>
    private protected virtual IReadOnlyList<string> FinishedBy => [];

    /// <summary>True once <c>-First</c> is satisfied.</summary>
    private protected bool IsSatisfied => _started && _left == 0;

    /// <summary>Reads a collection and writes its rows.</summary>
    /// <param name="session">The session to read with.</param>
    /// <param name="question">What it is asked.</param>
    /// <param name="target">What an error is about.</param>
    /// <param name="alone">False where several collections together make the output, so that -Skip counts over all of them.</param>
    private protected void WriteRows(OrchSession session, ListQuery<T> question, object? target = null, bool alone = true) =>
        WriteRows(session, PartsOf(session, question, alone), target);

    /// <summary>Reads a collection and writes its rows.</summary>
    /// <param name="session">The session to read with.</param>
    /// <param name="parts">What it is asked, or has been already.</param>
    /// <param name="target">What an error is about.</param>
    /// <returns>True where the collection was read to its end, so that what did not come is not there.</returns>
    private protected bool WriteRows(OrchSession session, ListQueryParts<T> parts, object? target)
    {
        using ListQueryParts<T> open = parts;
        _failed = false;
        Seek(session, parts.Question);
        if (IsSatisfied && !PagingParameters.IncludeTotalCount)
        {
            return false;
        }

        if (PagingParameters.IncludeTotalCount)
        {
            WriteCount(parts);
        }

        string activity = MyInvocation.MyCommand.Name + (parts.Question.Request.Folder is { } folder ? " in " + folder : string.Empty);
        Progress.Report(1, activity, "rows", 0);
        long read = 0;
        for (int part = 0; part < parts.Count && !_failed && (part == 0 || !IsSatisfied); part++)
        {
            if (WantsAll && parts.Count > 1)
            {
                _ = parts.Prefetch(part);
            }

            WritePart(parts, part, target, activity, ref read);
            parts.Close(part);
        }

        Progress.Done(1);
        return !IsSatisfied && !_failed;
    }

    /// <summary>Reads entities by their ids or keys and writes them; a missing one is an error about its id.</summary>
    private protected void WriteById<TId>(OrchSession session, Operation operation, FolderContext? folder, IEnumerable<TId> ids)
        where TId : notnull
    {
        ODataQuery query = new() { Select = Property ?? [], Expand = [.. AlwaysExpand.Union(Expand ?? [], StringComparer.OrdinalIgnoreCase)] };
        TId[] all = [.. ids];
        long done = 0;
        foreach (TId id in all)
        {
            if (all.Length > 1)
            {
                Progress.Report(1, MyInvocation.MyCommand.Name, "done", done++, all.Length, id.ToString());
            }

            OrchRequest request = new(operation, operation.PathFor(id)) { Folder = folder, Query = query.ToText() };
            if (Attempt(id, token => session.Client.GetAsync<T>(request, Log, token)) is { } entity)
            {
                WriteRow(entity);
            }
        }

        Progress.Done(1);
    }

    /// <summary>True where all rows are wanted, so that what comes later may be asked for already.</summary>
    private protected bool WantsAll => PagingParameters.First >= long.MaxValue && !PagingParameters.IncludeTotalCount;

    /// <summary>Writes one row.</summary>
    private protected virtual void WriteRow(T row) => WriteEntity(row);

    private void WritePart(ListQueryParts<T> parts, int part, object? target, string activity, ref long read)
    {
        Predicate<T>? finish = parts.Question.ClientFilter;
        (ODataQuery query, RowStream<T> rows) = parts[part];
        if (query.Skip > 0)
        {
            _skip = 0;
        }

        // A read that the server ends by itself is followed to its end, which is where its trace is told.
        while ((!IsSatisfied || query.First is not null) && Next(rows, target) is { } arrived)
        {
            read += arrived.Count;
            Progress.Report(1, activity, "rows", read, rows.Count is long all && parts.Count == 1 ? Math.Max(read, Math.Min(all - query.Skip, query.First ?? all)) : query.First);
            foreach (T row in arrived)
            {
                if (IsSatisfied)
                {
                    break;
                }

                if ((finish is not null && !finish(row)) || !parts.IsNew(row) || (_skip > 0 && _skip-- > 0))
                {
                    continue;
                }

                foreach (NameFilter<T> names in parts.Question.Names)
                {
                    names.Note(row);
                }

                _left -= _left == long.MaxValue ? 0 : 1;
                WriteRow(row);
            }
        }
    }

    private void Start()
    {
        if (!_started)
        {
            _started = true;
            _skip = (long)Math.Min(PagingParameters.Skip, long.MaxValue);
            _left = (long)Math.Min(PagingParameters.First, long.MaxValue);
        }
    }

    private void WriteCount(ListQueryParts<T> parts)
    {
        long? count = 0;
        for (int i = 0; i < parts.Count; i++)
        {
            int part = i;
            _ = parts.Prefetch(part);
            count += Wait(_ => parts[part].Rows.CountAsync());
        }

        WriteObject(PagingParameters.NewTotalCount((ulong)(count ?? 0), count is null ? 0 : 1));
    }

    private IReadOnlyList<T>? Next(RowStream<T> rows, object? target)
    {
        try
        {
            return Wait(rows.NextAsync);
        }
        catch (OrchApiException e)
        {
            _failed = true;
            WriteFailure(e, target);
            return null;
        }
    }
}
