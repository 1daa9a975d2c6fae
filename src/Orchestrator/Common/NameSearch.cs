using System;
using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Commands;

/// <summary>What a parameter names, over all that a cmdlet reads: a name without wildcards that doesn't exist is a mistake.</summary>
/// <param name="parameter">The parameter.</param>
/// <param name="noun">What it names, as in <see cref="EntityKind{T}.Noun"/>.</param>
/// <param name="related">True where it names what the rows are about.</param>
internal sealed class NameSearch(string parameter, string noun, bool related)
{
    private readonly List<(string Name, object Given)> _sought = [];
    private readonly HashSet<string> _found = new(StringComparer.OrdinalIgnoreCase);
    private bool _doubted;

    public string Parameter { get; } = parameter;

    public string Noun { get; } = noun;

    public bool IsRelated { get; } = related;

    /// <summary>The names that no row was seen to have, each once, as they were given; none where that cannot be told.</summary>
    public IReadOnlyList<(string Name, object Given)> Missing => _doubted ? [] : [.. _sought.Where(one => !_found.Contains(one.Name))];

    public void Seek(string name, object given)
    {
        if (!_sought.Any(sought => string.Equals(sought.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            _sought.Add((name, given));
        }
    }

    public void Found(string name) => _found.Add(name);

    /// <summary>A row came, and its name can't be told.</summary>
    public void Doubt() => _doubted = true;

    /// <summary>Forgets all names.</summary>
    public void Clear()
    {
        _sought.Clear();
        _found.Clear();
        _doubted = false;
    }
}
