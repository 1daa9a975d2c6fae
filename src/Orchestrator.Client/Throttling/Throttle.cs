using System;
using System.Diagnostics;

namespace Orchestrator.Client;

/// <summary>
/// How many requests may be under way at once: a few at first, one more for each that is answered quickly, half as many when
/// the server says 429 or fails. Used by one thread.
/// </summary>
/// <param name="most">The greatest number.</param>
/// <param name="strain">How often the server has said so far that it is too much.</param>
/// <param name="clock">Milliseconds that pass; null for the real ones.</param>
internal sealed class Throttle(int most, Func<long> strain, Func<long>? clock = null)
{
    private const int First = 4;

    /// <summary>What a request may take without counting as slow, whatever the quickest took.</summary>
    private const long AlwaysQuick = 30;

    private readonly Func<long> _clock = clock ?? Milliseconds;
    private int _limit = Math.Min(First, most);
    private long _seen = strain();
    private long _quickest = long.MaxValue;
    private long _halvedAt = long.MinValue;

    /// <summary>How many may be under way now.</summary>
    public int Limit
    {
        get
        {
            Look();
            return _limit;
        }
    }

    /// <summary>The time, for <see cref="End"/>. On any thread.</summary>
    public long Now() => _clock();

    /// <summary>Notes how long a request took.</summary>
    public void End(long begun, long ended)
    {
        Look();
        long took = ended - begun;
        _quickest = Math.Min(_quickest, took);

        // One that began before the limit was halved tells nothing of the new one.
        if (begun > _halvedAt && took <= Math.Max(AlwaysQuick, 2 * _quickest))
        {
            _limit = Math.Min(most, _limit + 1);
        }
    }

    private static long Milliseconds() => Stopwatch.GetTimestamp() / (Stopwatch.Frequency / 1000);

    private void Look()
    {
        long strained = strain();
        if (strained == _seen)
        {
            return;
        }

        _seen = strained;
        long now = _clock();

        // Refusals come in bunches, from requests that were under way together: a bunch counts once.
        if (_halvedAt == long.MinValue || now - _halvedAt > Math.Max(AlwaysQuick, _quickest == long.MaxValue ? 0 : _quickest))
        {
            _halvedAt = now;
            _limit = Math.Max(1, _limit / 2);
        }
    }
}
