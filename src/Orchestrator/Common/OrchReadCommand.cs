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
    private bool _warned;
    private readonly List<(string Name, T Row)> _unclear = [];

    /// <summary>An OData filter expression, combined with the other parameters.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ODataFilterCompleter))]
    [NoScriptBlock]
    public string? Filter { get; set; }

    /// <summary>Up to five properties to sort by, each optionally followed by <c>desc</c>: <c>'Name'</c>, <c>'CreationTime desc'</c>.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ODataPropertyCompleter))]
    [NoScriptBlock]
    public string[]? OrderBy { get; set; }

    /// <summary>The properties to get; the others stay empty. The id is always returned. By default, all properties are returned.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ODataPropertyCompleter))]
    [NoScriptBlock]
    public string[]? Property { get; set; }

    /// <summary>Related objects to include.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ODataPropertyCompleter))]
    [NoScriptBlock]
    public string[]? Expand { get; set; }

    private protected override bool TakesValues => false;

    /// <summary>Reads what the parameters say. Names and ids that are piped come together here.</summary>
    private protected virtual void Read()
    {
    }

    /// <inheritdoc/>
    private protected override void HandleRecord()
    {
        if (!Collect(() => Read()))
        {
            Read();
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        ReadCollected(() => Read());
        WriteMissing();
    }

    /// <summary>Related objects that the cmdlet always fetches along.</summary>
    private protected virtual IReadOnlyList<string> AlwaysExpand => [];

    /// <summary>True once <c>-First</c> is satisfied.</summary>
    private protected bool IsSatisfied => _started && _left == 0;

    /// <summary>Reads a collection and writes its rows.</summary>
    /// <param name="session">The session to read with.</param>
    /// <param name="query">What it is asked.</param>
    /// <param name="target">What an error is about.</param>
    /// <param name="alone">False where several collections together make the output, so that -Skip counts over all of them.</param>
    private protected void WriteRows(OrchSession session, ListQuery<T> query, object? target = null, bool alone = true) =>
        WriteRows(session, PartsOf(session, query, alone), target);

    /// <summary>Reads a collection and writes its rows.</summary>
    /// <param name="session">The session to read with.</param>
    /// <param name="parts">What it is asked, or has been already.</param>
    /// <param name="target">What an error is about.</param>
    /// <returns>True where the collection was read to its end, so that what did not come is not there.</returns>
    private protected bool WriteRows(OrchSession session, ListQueryParts<T> parts, object? target)
    {
        using ListQueryParts<T> open = parts;
        _failed = false;
        Seek(session, parts.ListQuery);
        if (IsSatisfied && !PagingParameters.IncludeTotalCount)
        {
            return false;
        }

        if (PagingParameters.IncludeTotalCount)
        {
            WriteCount(parts);
        }

        string activity = MyInvocation.MyCommand.Name + (parts.ListQuery.Request.Folder is { } folder ? " in " + folder : string.Empty);
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

        WriteUnclear();
        Progress.Done(1);
        return !IsSatisfied && !_failed;
    }

    /// <summary>Reads entities by their ids or keys and returns them; a missing one is an error about its id.</summary>
    private protected void WriteById<TId>(OrchSession session, Operation operation, FolderContext? folder, IEnumerable<TId> ids)
        where TId : notnull
    {
        ODataQuery query = new() { Select = Property is null ? [] : [.. Property.Union(operation.Key is { } key ? [key] : [], StringComparer.OrdinalIgnoreCase)], Expand = [.. AlwaysExpand.Union(Expand ?? [], StringComparer.OrdinalIgnoreCase)] };
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
        Predicate<T>? finish = parts.ListQuery.ClientFilter;
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

                if ((finish is not null && !finish(row)) || !IsMeant(parts.ListQuery, row) || !parts.IsNew(row) || (_skip > 0 && _skip-- > 0))
                {
                    continue;
                }

                foreach (NameFilter<T> names in parts.ListQuery.Names)
                {
                    names.Note(row);
                }

                _left -= _left == long.MaxValue ? 0 : 1;
                if (parts.ListQuery.UnclearNameOf(row) is { } unclear)
                {
                    _unclear.Add((unclear, row));
                }
                else
                {
                    WriteRow(row);
                }
            }
        }
    }

    /// <summary>Holds a row to the names that were asked for. What a server lets through beyond them is left out, as a change may follow.</summary>
    private bool IsMeant(ListQuery<T> query, T row)
    {
        if (query.IsMeant(row))
        {
            return true;
        }

        if (!_warned)
        {
            _warned = true;
            Warn($"The server returned rows with other names than were asked for, such as '{row}'. They are left out.");
        }

        return false;
    }

    /// <summary>Writes the rows that text of digits means, by name or by id; where it means several, that is an error.</summary>
    private void WriteUnclear()
    {
        foreach (IGrouping<string, (string Name, T Row)> meant in _unclear.GroupBy(one => one.Name, StringComparer.OrdinalIgnoreCase).ToArray())
        {
            T[] rows = [.. meant.Select(one => one.Row)];
            if (rows.Length == 1 || rows.Select(row => RowId.Of(row)).Distinct().Count() == 1)
            {
                Array.ForEach(rows, WriteRow);
            }
            else
            {
                WriteFailure(ErrorRecords.EntityAmbiguous(NounOf(rows[0]), meant.Key, string.Join(" and ", rows.Select(row => $"{row} ({RowId.Of(row)})"))));
            }
        }

        _unclear.Clear();
    }

    private static string NounOf(T row) => char.ToLowerInvariant(row.GetType().Name.Replace("Orch", string.Empty)[0]) + row.GetType().Name.Replace("Orch", string.Empty).Substring(1);

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
