using System.Collections.Concurrent;
using Newtonsoft.Json;

namespace Orchestrator.Client;

/// <summary>
/// Buffers of one size that pages lend from each other. A page lives long enough for its own buffers to outlast a collection or
/// two, and a long list would leave the oldest generation full of them.
/// </summary>
internal sealed class BufferPool<T>(int size) : IArrayPool<T>
{
    /// <summary>As many as pages are read at once, in all sessions; more are left to the collector.</summary>
    private const int MostKept = 32;

    private readonly ConcurrentBag<T[]> _kept = [];

    public T[] Rent(int minimumLength = 0) => minimumLength <= size && _kept.TryTake(out T[]? buffer) ? buffer : new T[minimumLength <= size ? size : minimumLength];

    public void Return(T[]? array)
    {
        if (array?.Length == size && _kept.Count < MostKept)
        {
            _kept.Add(array);
        }
    }
}
