using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Commands;

/// <summary>A dictionary whose copies share what they were copied from, so that to copy one costs next to nothing.</summary>
/// <param name="comparer">Compares keys.</param>
internal sealed class Layered<TKey, TValue>(IEqualityComparer<TKey> comparer)
    where TKey : notnull
    where TValue : class
{
    /// <summary>More layers than this are put together into one.</summary>
    private const int MostLayers = 24;

    private Layer? _below;
    private Dictionary<TKey, TValue> _own = new(comparer);

    public TValue? Find(TKey key)
    {
        if (_own.TryGetValue(key, out TValue? own))
        {
            return own;
        }

        for (Layer? at = _below; at is not null; at = at.Below)
        {
            if (at.Values.TryGetValue(key, out TValue? value))
            {
                return value;
            }
        }

        return null;
    }

    public void Set(TKey key, TValue value) => _own[key] = value;

    public Layered<TKey, TValue> Copy()
    {
        if (_own.Count > 0)
        {
            _below = new Layer(_own, _below);
            _own = new Dictionary<TKey, TValue>(comparer);
            if (_below.Depth > MostLayers)
            {
                _below = new Layer(All(null), null);
            }
        }

        return new Layered<TKey, TValue>(comparer) { _below = _below };
    }

    /// <summary>The keys whose values may differ from those of another one.</summary>
    public IEnumerable<TKey> ChangedFrom(Layered<TKey, TValue> other)
    {
        HashSet<Layer> mine = [.. Layers()];
        Layer? common = other.Layers().FirstOrDefault(mine.Contains);
        return All(common).Keys.Union(other.All(common).Keys, comparer).ToArray();
    }

    private IEnumerable<Layer> Layers()
    {
        for (Layer? at = _below; at is not null; at = at.Below)
        {
            yield return at;
        }
    }

    /// <summary>What stands above a layer.</summary>
    private Dictionary<TKey, TValue> All(Layer? from)
    {
        Dictionary<TKey, TValue> all = new(comparer);
        foreach (Dictionary<TKey, TValue> values in Layers().TakeWhile(layer => layer != from).Select(layer => layer.Values).Reverse().Concat([_own]))
        {
            foreach (KeyValuePair<TKey, TValue> pair in values)
            {
                all[pair.Key] = pair.Value;
            }
        }

        return all;
    }

    /// <summary>What does not change any more.</summary>
    private sealed class Layer(Dictionary<TKey, TValue> values, Layer? below)
    {
        public Dictionary<TKey, TValue> Values { get; } = values;

        public Layer? Below { get; } = below;

        public int Depth { get; } = (below?.Depth ?? 0) + 1;
    }
}
