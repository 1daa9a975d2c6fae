using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Orchestrator.Commands;

/// <summary>
/// How long a prompt waits for completions. A quarter of a second is for the server; until a first question has been answered,
/// as much again is for the code that asks it, which has to be loaded and compiled.
/// </summary>
/// <param name="wait">Waits for a task at most so long, and tells whether it has ended.</param>
internal sealed class CompletionPatience(Func<Task, TimeSpan, bool> wait)
{
    private static readonly TimeSpan s_server = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan s_start = TimeSpan.FromMilliseconds(250);

    private volatile bool _isWarm;

    /// <summary>That of the process, as its code is compiled once.</summary>
    public static CompletionPatience Shared { get; } = new((task, limit) => Task.WaitAny([task], limit) >= 0);

    /// <summary>What was asked, if the answer comes soon; nothing where it does not.</summary>
    public IReadOnlyList<T> Await<T>(Task<IReadOnlyList<T>> asked)
    {
        if (!wait(asked, _isWarm ? s_server : s_server + s_start))
        {
            return [];
        }

        _isWarm = true;
        return asked.Result;
    }
}
