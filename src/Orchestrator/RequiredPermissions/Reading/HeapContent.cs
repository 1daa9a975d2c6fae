using System;
using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Commands;

/// <summary>What is in a hashtable or a list at one moment. It never changes: a change makes another one.</summary>
internal sealed class HeapContent
{
    public static HeapContent Empty { get; } = new(new Dictionary<string, Known>(StringComparer.OrdinalIgnoreCase), new HashSet<string>(StringComparer.OrdinalIgnoreCase), [], open: false);

    private readonly IReadOnlyDictionary<string, Known> _entries;
    private readonly ISet<string> _optional;

    private HeapContent(IReadOnlyDictionary<string, Known> entries, ISet<string> optional, IReadOnlyList<Known> items, bool open)
    {
        _entries = entries;
        _optional = optional;
        Items = items;
        Open = open;
    }

    /// <summary>The entries of a hashtable, by key.</summary>
    public IEnumerable<KeyValuePair<string, Known>> Entries => _entries;

    /// <summary>The items of a list.</summary>
    public IReadOnlyList<Known> Items { get; }

    /// <summary>True where there may be other entries or items, which are not known.</summary>
    public bool Open { get; }

    /// <summary>Whether an entry may also not be there.</summary>
    public bool IsOptional(string key) => _optional.Contains(key);

    /// <summary>The value of an entry; null where there is none.</summary>
    public Known? Find(string key) => _entries.TryGetValue(key, out Known? value) ? value : null;

    public HeapContent With(string key, Known value, bool optional = false)
    {
        Dictionary<string, Known> entries = Copy();
        entries[key] = value;
        HashSet<string> open = new(_optional, StringComparer.OrdinalIgnoreCase);
        _ = optional ? open.Add(key) : open.Remove(key);
        return new HeapContent(entries, open, Items, Open);
    }

    public HeapContent Without(string key)
    {
        Dictionary<string, Known> entries = Copy();
        entries.Remove(key);
        return new HeapContent(entries, _optional, Items, Open);
    }

    public HeapContent Plus(Known item) => new(_entries, _optional, [.. Items, item], Open);

    public HeapContent Opened() => Open ? this : new HeapContent(_entries, _optional, Items, open: true);

    /// <summary>The entries of both, those of the other one over those of this one.</summary>
    public HeapContent Over(HeapContent other)
    {
        HeapContent all = other.Open ? Opened() : this;
        foreach (KeyValuePair<string, Known> entry in other.Entries)
        {
            bool optional = other.IsOptional(entry.Key);
            Known value = optional && all.Find(entry.Key) is { } below ? Either.Of(below, entry.Value) : entry.Value;
            all = all.With(entry.Key, value, optional && (all.Find(entry.Key) is null || all.IsOptional(entry.Key)));
        }

        return other.Items.Aggregate(all, (content, item) => content.Plus(item));
    }

    /// <summary>What is there after one of two ways was taken: what both have is certain.</summary>
    public static HeapContent Join(HeapContent a, HeapContent b)
    {
        if (ReferenceEquals(a, b))
        {
            return a;
        }

        Dictionary<string, Known> entries = a.Copy();
        HashSet<string> optional = new(a._optional.Concat(b._optional), StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, Known> entry in b._entries)
        {
            entries[entry.Key] = entries.TryGetValue(entry.Key, out Known? other) ? Either.Of(other, entry.Value) : entry.Value;
        }

        optional.UnionWith(entries.Keys.Where(key => a.Find(key) is null || b.Find(key) is null));
        bool same = a.Items.Count == b.Items.Count && a.Items.Zip(b.Items, (one, two) => one.Key == two.Key).All(equal => equal);
        Known[] items = same ? [.. a.Items] : [.. a.Items.Concat(b.Items).GroupBy(item => item.Key).Select(group => group.First())];
        return new HeapContent(entries, optional, items, a.Open || b.Open);
    }

    private Dictionary<string, Known> Copy()
    {
        Dictionary<string, Known> copy = new(StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, Known> entry in _entries)
        {
            copy[entry.Key] = entry.Value;
        }

        return copy;
    }
}
