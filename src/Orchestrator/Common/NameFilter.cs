using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// Names with wildcards, and ids, any of which may fit: what the server is asked, what the client must still look at, and
/// which row bears which name.
/// </summary>
/// <typeparam name="T">The class of the rows.</typeparam>
/// <param name="names">The names; null for any.</param>
/// <param name="property">The property that a name stands in, as a filter writes it.</param>
/// <param name="name">A row's name.</param>
internal sealed class NameFilter<T>(IEnumerable<string>? names, string property, Func<T, string?> name)
{
    private readonly NamePattern[] _patterns = [.. (names ?? []).Select(one => new NamePattern(one))];
    private long[] _ids = [];
    private string _idProperty = string.Empty;
    private Func<T, long?> _id = _ => null;

    public string Property { get; } = property;

    /// <summary>The property to fetch so that it can be told which of several names a row bears; null where that needs none, or cannot be fetched alone.</summary>
    public string? NeededProperty => Search is null || _patterns.Length < 2 || Property.IndexOf('/') >= 0 ? null : Property;

    /// <summary>Where it is noted which names are borne; null where a name that nobody bears is no mistake.</summary>
    public NameSearch? Search { get; init; }

    /// <summary>What the client must finish; null where the server says it all.</summary>
    public Predicate<T>? ClientFilter => _patterns.All(pattern => pattern.IsExact)
        ? null
        : row => _ids.Contains(_id(row) ?? -1) || _patterns.Any(pattern => pattern.IsMatch(NameOf(row)));

    /// <summary>The same names, or one of these ids.</summary>
    public NameFilter<T> OrIds(IEnumerable<long> ids, string property, Func<T, long?> id)
    {
        _ids = [.. ids];
        _idProperty = property;
        _id = id;
        return this;
    }

    public string? NameOf(T row) => name(row);

    /// <summary>The conditions of which one holds; none where they would narrow nothing.</summary>
    public IEnumerable<string> ToConditions()
    {
        string?[] conditions = [.. _ids.Select(id => _idProperty + " eq " + ODataLiteral.Of(id)), .. _patterns.Select(pattern => pattern.ToFilter(Property))];
        return conditions.Contains(null) ? [] : conditions.OfType<string>();
    }

    /// <summary>Notes that the names without wildcards are looked for.</summary>
    public void Seek()
    {
        foreach (NamePattern pattern in _patterns)
        {
            if (pattern.Literal is { } literal)
            {
                Search?.Seek(literal, pattern.Pattern);
            }
        }
    }

    /// <summary>Notes which of the names a row bears.</summary>
    public void Note(T row)
    {
        if (Search is null || _patterns.Length == 0)
        {
            return;
        }

        string? borne = NameOf(row);
        NamePattern? bearer = Array.Find(_patterns, pattern => pattern.Literal is not null && pattern.IsMatch(borne))
            ?? (_patterns.Length == 1 && _ids.Length == 0 ? _patterns[0] : null);
        if (bearer?.Literal is { } literal)
        {
            Search.Found(literal);
        }
        else if (!_ids.Contains(_id(row) ?? -1) && !_patterns.Any(pattern => pattern.IsMatch(borne)))
        {
            // The server takes names for the same that differ here, in an accent perhaps: it cannot be told which was found.
            Search.Doubt();
        }
    }
}
