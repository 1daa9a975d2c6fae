using System;
using System.Collections.Generic;

namespace Orchestrator.Client;

/// <summary>Spreads requests so that no minute has more of an operation than the server takes. Safe for concurrent use.</summary>
internal sealed class RequestPacer
{
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, Queue<DateTimeOffset>> _sent = new(StringComparer.Ordinal);

    /// <summary>Takes a place in the order of requests.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="now">The time.</param>
    /// <returns>How long to wait before sending; zero or less for not at all.</returns>
    public TimeSpan Reserve(Operation operation, DateTimeOffset now)
    {
        lock (_sent)
        {
            if (!_sent.TryGetValue(operation.Id, out Queue<DateTimeOffset>? times))
            {
                _sent[operation.Id] = times = new Queue<DateTimeOffset>();
            }

            DateTimeOffset at = now;
            if (times.Count >= operation.RequestsPerMinute)
            {
                // The place of the one that many requests ago is free a minute after it.
                DateTimeOffset free = times.Dequeue() + s_minute;
                at = free > now ? free : now;
            }

            times.Enqueue(at);
            return at - now;
        }
    }
}
