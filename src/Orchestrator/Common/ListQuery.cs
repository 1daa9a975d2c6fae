using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>What a collection is asked, and what of its answer is wanted.</summary>
/// <typeparam name="T">The class of the rows.</typeparam>
/// <param name="request">The request, without its query.</param>
/// <param name="filter">What the cmdlet's own parameters say; null for nothing.</param>
/// <param name="names">The names that the user gave.</param>
internal sealed class ListQuery<T>(OrchRequest request, ODataFilter? filter = null, params NameFilter<T>[] names)
{
    public OrchRequest Request { get; } = request;

    public IReadOnlyList<NameFilter<T>> Names { get; } = names;

    /// <summary>What the server is to let through: the names, and the rest.</summary>
    public ODataFilter Filter => names.Aggregate(new ODataFilter(), (all, one) => all.AndAny(one.ToConditions())).And(filter);

    /// <summary>What tells one row from another; null for a row where that isn't known.</summary>
    public Func<T, long?> Key { get; init; } = row => RowId.Of(row);

    /// <summary>What the server could not say, beside the names; null where it said all.</summary>
    public Predicate<T>? RowFilter { get; init; }

    /// <summary>What the server was asked to see to, beside the names, and isn't trusted with; null for nothing.</summary>
    public Predicate<T>? RowCheck { get; init; }

    /// <summary>The properties that <see cref="RowFilter"/> and <see cref="RowCheck"/> look at.</summary>
    public IReadOnlyList<string> RowFilterReads { get; init; } = [];

    /// <summary>What the client must look at; null where the server says it all.</summary>
    public Predicate<T>? ClientFilter
    {
        get
        {
            Predicate<T>[] all = [.. names.Select(one => one.ClientFilter).Append(RowFilter).OfType<Predicate<T>>()];
            return all.Length == 0 ? null : row => all.All(one => one(row));
        }
    }

    /// <summary>The properties to fetch with whatever the user asks for: what the client looks at.</summary>
    public IEnumerable<string> NeededProperties => names.Select(one => one.NeededProperty).OfType<string>().Concat(RowFilterReads);

    /// <summary>Whether the names and the check let a row through. The server was asked to see to it, and isn't trusted with it.</summary>
    public bool IsMeant(T row) => names.All(one => one.IsMeant(row)) && RowCheck?.Invoke(row) != false;

    /// <summary>The text that may mean this row by its name or by its id; null where there is none.</summary>
    public string? UnclearNameOf(T row) => names.Select(one => one.UnclearNameOf(row)).FirstOrDefault(one => one is not null);

    /// <summary>The order to ask for where the user asks for none, one in which no two rows are equal if they have a key; null for the server's own.</summary>
    public string? OrderBy { get; set; }

    /// <summary>How many rows of the server's own order can be of interest; null where that is not known.</summary>
    public long? AtMost { get; init; }
}
