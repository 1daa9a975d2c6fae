using System;
using System.Collections.Generic;

namespace Orchestrator.Sandbox;

/// <summary>
/// What queries found out about the rows of a store and the next page asks again: which rows meet a condition, and in which
/// order they come. Safe for concurrent use; the oldest goes when there is too much.
/// </summary>
internal sealed class QueryMemory
{
    private readonly Recent<string, Condition> _conditions = new(16);
    private readonly Recent<(RowList Rows, string Query), RowPlace[]> _orders = new(4);

    /// <summary>The condition of the same key that was seen before.</summary>
    public Condition? Known(Condition? condition) =>
        condition?.Key is { } key ? _conditions.Get(key, () => condition) : condition;

    /// <summary>Rows in the order of a query.</summary>
    public RowPlace[] Order(RowList rows, string query, Func<RowPlace[]> sort) => _orders.Get((rows, query), sort);

    private sealed class Recent<TKey, TValue>(int capacity)
    {
        private readonly object _gate = new();
        private readonly Dictionary<TKey, TValue> _values = [];
        private readonly Queue<TKey> _keys = new();

        public TValue Get(TKey key, Func<TValue> make)
        {
            lock (_gate)
            {
                if (_values.TryGetValue(key, out TValue? known))
                {
                    return known;
                }
            }

            // Not under the lock: others go on meanwhile.
            TValue made = make();
            lock (_gate)
            {
                if (_values.TryGetValue(key, out TValue? known))
                {
                    return known;
                }

                _values.Add(key, made);
                _keys.Enqueue(key);
                if (_keys.Count > capacity)
                {
                    _values.Remove(_keys.Dequeue());
                }

                return made;
            }
        }
    }
}
