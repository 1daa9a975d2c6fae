using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Names with wildcards, any of which may fit: what the server is asked, and what the client must still look at.</summary>
internal sealed class NameFilter(IEnumerable<string>? names)
{
    private readonly NamePattern[] _patterns = [.. (names ?? []).Select(name => new NamePattern(name))];

    /// <summary>The filter for a property; null where it narrows nothing.</summary>
    public string? ToFilter(string property)
    {
        string?[] filters = [.. _patterns.Select(pattern => pattern.ToFilter(property))];
        return filters.Length == 0 || filters.Contains(null)
            ? null
            : string.Join(" or ", filters.Select(filter => filters.Length > 1 && filter!.Contains(" and ") ? "(" + filter + ")" : filter));
    }

    /// <summary>What the client must finish; null where the server says it all.</summary>
    public Predicate<T>? Finish<T>(Func<T, string?> name) =>
        _patterns.All(pattern => pattern.IsExact)
            ? null
            : row => _patterns.Any(pattern => pattern.IsMatch(name(row)));
}
