using System;
using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Sandbox;

/// <summary>
/// The sandbox's time, and what is due at a time. Nothing happens by itself: due events are applied before each request, so that a
/// test that moves the clock sees their effects at once. Safe for concurrent use.
/// </summary>
internal sealed class SandboxClock(Func<DateTimeOffset> source)
{
    private readonly object _gate = new();
    private readonly List<(DateTimeOffset Due, Action<DateTimeOffset> Apply)> _events = [];
    private TimeSpan _moved;

    public DateTimeOffset Now
    {
        get
        {
            lock (_gate)
            {
                return source() + _moved;
            }
        }
    }

    /// <summary>Moves the clock forward.</summary>
    public void Step(TimeSpan by)
    {
        if (by < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(by), by, "The clock of a sandbox only moves forward.");
        }

        lock (_gate)
        {
            _moved += by;
        }
    }

    /// <summary>Plans an event.</summary>
    /// <param name="due">When it happens.</param>
    /// <param name="apply">What happens; it is given the time at which it was due, not the later one of the request that applies it.</param>
    public void Plan(DateTimeOffset due, Action<DateTimeOffset> apply)
    {
        lock (_gate)
        {
            _events.Add((due, apply));
        }
    }

    /// <summary>Applies the events that are due, in the order of their times, including those that they plan themselves.</summary>
    /// <param name="gate">What a request holds that changes data.</param>
    public void ApplyDue(object gate)
    {
        if (!IsAnyDue())
        {
            return;
        }

        lock (gate)
        {
            while (TakeDue() is { } next)
            {
                next.Apply(next.Due);
            }
        }
    }

    private bool IsAnyDue()
    {
        lock (_gate)
        {
            return _events.Count > 0 && _events.Any(one => one.Due <= source() + _moved);
        }
    }

    /// <summary>The earliest event that is due; of several at one time, the one that was planned first.</summary>
    private (DateTimeOffset Due, Action<DateTimeOffset> Apply)? TakeDue()
    {
        lock (_gate)
        {
            DateTimeOffset now = source() + _moved;
            int first = -1;
            for (int i = 0; i < _events.Count; i++)
            {
                if (_events[i].Due <= now && (first < 0 || _events[i].Due < _events[first].Due))
                {
                    first = i;
                }
            }

            if (first < 0)
            {
                return null;
            }

            (DateTimeOffset Due, Action<DateTimeOffset> Apply) next = _events[first];
            _events.RemoveAt(first);
            return next;
        }
    }
}
