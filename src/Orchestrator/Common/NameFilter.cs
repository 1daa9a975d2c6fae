using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// Names with wildcards, and ids; any may fit: what the server is asked, what the client must still look at, and
/// which row has which name.
/// </summary>
/// <typeparam name="T">The class of the rows.</typeparam>
/// <param name="names">The names; null for any.</param>
/// <param name="property">The property that a name stands in, as a filter writes it.</param>
/// <param name="name">A row's name.</param>
internal sealed class NameFilter<T>(IEnumerable<string>? names, string property, Func<T, string?> name)
{
    private readonly NamePattern[] _patterns = [.. (names ?? []).Select(one => new NamePattern(one))];
    private long[] _ids = [];
    private Guid[] _keys = [];
    private string _idProperty = string.Empty;
    private string? _keyProperty;
    private Func<T, long?> _id = _ => null;
    private Func<T, Guid?> _key = _ => null;

    public string Property { get; } = property;

    /// <summary>The property to fetch so that rows can be compared with the names; null where that can't be fetched alone.</summary>
    public string? NeededProperty => _patterns.Length == 0 || Property.IndexOf('/') >= 0 ? null : Property;

    /// <summary>Where it is noted which names exist; null where a name that doesn't exist is no mistake.</summary>
    public NameSearch? Search { get; init; }

    /// <summary>Whether it's only noted which of the names exist: the query's own filter looks for them.</summary>
    public bool NotesOnly { get; init; }

    /// <summary>What the client must finish; null where the server says it all.</summary>
    public Predicate<T>? ClientFilter => _patterns.All(pattern => pattern.IsExact) ? null : IsMeant;

    private bool IsEmpty => _patterns.Length == 0 && _ids.Length == 0 && _keys.Length == 0;

    /// <summary>The same names, or one of these ids. Text of digits may be an id too.</summary>
    public NameFilter<T> OrIds(IEnumerable<long> ids, string property, Func<T, long?> id)
    {
        _ids = [.. ids];
        _idProperty = property;
        _id = id;
        return this;
    }

    /// <summary>The same names, or one of these keys. Text of a key may be one too.</summary>
    public NameFilter<T> OrKeys(IEnumerable<Guid> keys, string property, Func<T, Guid?> key)
    {
        _keys = [.. keys];
        _keyProperty = property;
        _key = key;
        return this;
    }

    public string? NameOf(T row) => name(row);

    /// <summary>The conditions; one holds. None if they would narrow nothing.</summary>
    public IEnumerable<string> ToConditions()
    {
        if (NotesOnly)
        {
            return [];
        }

        string?[] conditions =
        [
            .. _ids.Concat(MaybeIds()).Select(id => _idProperty + " eq " + ODataLiteral.Of(id)),
            .. _keys.Concat(MaybeKeys()).Select(key => _keyProperty + " eq " + ODataLiteral.Of(key)),
            .. _patterns.Select(pattern => pattern.ToFilter(Property)),
        ];
        return conditions.Contains(null) ? [] : conditions.OfType<string>();
    }

    /// <summary>Whether a row is one that is asked for, as far as it tells. A server may let through more than it was asked for.</summary>
    public bool IsMeant(T row) =>
        IsEmpty
        || (NameOf(row) is not { } own ? Property.IndexOf('/') >= 0 : _patterns.Any(pattern => HasName(pattern, own)))
        || IsById(row);

    /// <summary>The text of digits that may mean this row by its name or by its id; null where there is none.</summary>
    public string? UnclearNameOf(T row) => _patterns
        .Where(pattern => pattern.Literal is not null && (IdOf(pattern) is not null || KeyOf(pattern) is not null))
        .Where(pattern => HasName(pattern, NameOf(row)) || (IdOf(pattern) is long id && _id(row) == id) || (KeyOf(pattern) is Guid key && _key(row) == key))
        .Select(pattern => pattern.Literal)
        .FirstOrDefault();

    /// <summary>Notes that the names without wildcards and the ids are looked for.</summary>
    public void Seek()
    {
        foreach (NamePattern pattern in _patterns)
        {
            if (pattern.Literal is { } literal)
            {
                Search?.Seek(literal, pattern.Pattern);
            }
        }

        foreach (long id in _ids)
        {
            Search?.Seek(id.ToString(System.Globalization.CultureInfo.InvariantCulture), id);
        }
    }

    /// <summary>Notes which of the names a row has.</summary>
    public void Note(T row)
    {
        if (Search is null || IsEmpty)
        {
            return;
        }

        string? own = NameOf(row);
        foreach (NamePattern pattern in _patterns)
        {
            if (pattern.Literal is { } literal && (HasName(pattern, own) || (IdOf(pattern) is long id && _id(row) == id) || (KeyOf(pattern) is Guid key && _key(row) == key)))
            {
                Search.Found(literal);
            }
        }

        if (_id(row) is long known && _ids.Contains(known))
        {
            Search.Found(known.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        if (own is null && Property.IndexOf('/') >= 0)
        {
            // The row doesn't tell: it can't be known which of the names was found.
            if (_patterns.Length == 1 && _ids.Length == 0 && _patterns[0].Literal is { } only)
            {
                Search.Found(only);
            }
            else
            {
                Search.Doubt();
            }
        }
    }

    private static bool HasName(NamePattern pattern, string? name) => pattern.Literal is { } literal ? NameText.IsSame(literal, name) : pattern.IsMatch(name);

    private bool IsById(T row) =>
        (_id(row) is long id && (_ids.Contains(id) || MaybeIds().Contains(id)))
        || (_key(row) is Guid key && (_keys.Contains(key) || MaybeKeys().Contains(key)));

    private long? IdOf(NamePattern pattern) => _idProperty.Length == 0 ? null : IdText.Read(pattern.Literal);

    private Guid? KeyOf(NamePattern pattern) => _keyProperty is not null && Guid.TryParse(pattern.Literal, out Guid key) ? key : null;

    private IEnumerable<long> MaybeIds() => _patterns.Select(IdOf).OfType<long>();

    private IEnumerable<Guid> MaybeKeys() => _patterns.Select(KeyOf).OfType<Guid>();
}
