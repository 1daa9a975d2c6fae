using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Commands;

/// <summary>What the server answered a session's completions with, for a few seconds: Tab is pressed again and again.</summary>
internal sealed class CompletionCache
{
    private static readonly TimeSpan s_age = TimeSpan.FromSeconds(5);

    private static readonly ConditionalWeakTable<OrchSession, CompletionCache> s_bySession = new();

    private readonly Dictionary<string, (Task<IReadOnlyList<Suggestion>> Asked, Stopwatch Age)> _entries = new(StringComparer.Ordinal);

    public static CompletionCache Of(OrchSession session) => s_bySession.GetValue(session, _ => new CompletionCache());

    /// <summary>What was asked lately; asks where nothing was. A question that nobody waits for any more ends by itself.</summary>
    public Task<IReadOnlyList<Suggestion>> GetOrAdd(string key, Func<CancellationToken, Task<IReadOnlyList<Suggestion>>> ask)
    {
        lock (_entries)
        {
            foreach (string old in _entries.Where(entry => entry.Value.Age.Elapsed > s_age).Select(entry => entry.Key).ToArray())
            {
                _entries.Remove(old);
            }

            if (!_entries.TryGetValue(key, out (Task<IReadOnlyList<Suggestion>> Asked, Stopwatch Age) entry))
            {
                entry = (Task.Run(() => AskAsync(ask)), Stopwatch.StartNew());
                _entries[key] = entry;
            }

            return entry.Asked;
        }
    }

    private static async Task<IReadOnlyList<Suggestion>> AskAsync(Func<CancellationToken, Task<IReadOnlyList<Suggestion>>> ask)
    {
        using CancellationTokenSource patience = new(s_age);
        return await ask(patience.Token).ConfigureAwait(false);
    }
}
