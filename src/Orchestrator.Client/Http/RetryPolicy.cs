using System;
using System.Net;
using System.Net.Http.Headers;

namespace Orchestrator.Client;

/// <summary>
/// When a request is sent again, and after how long. 429 means that nothing was done, so any request may be repeated;
/// after 408, 502, 503, 504 and a broken connection a change may have happened, so only what is safe to repeat is.
/// </summary>
internal static class RetryPolicy
{
    public const int Attempts = 5;

    /// <summary>The longest wait that is taken without asking; a server that wants more gets an error that says so.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(120);

    private static readonly TimeSpan s_base = TimeSpan.FromMilliseconds(500);

    public static bool MayRepeat(HttpStatusCode status, bool repeatable) => (int)status switch
    {
        429 => true,
        408 or 502 or 503 or 504 => repeatable,
        _ => false,
    };

    /// <summary>The wait before attempt <paramref name="attempt"/> (1 is the first repeat): what the server asked for, else exponential with full jitter.</summary>
    public static TimeSpan Wait(int attempt, RetryConditionHeaderValue? asked, OrchTransport transport)
    {
        TimeSpan? wanted = asked?.Delta ?? (asked?.Date is { } date ? date - transport.Now() : null);
        if (wanted is { } wait)
        {
            return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        }

        double ceiling = Math.Min(s_base.TotalMilliseconds * Math.Pow(2, attempt - 1), 30_000);
        return TimeSpan.FromMilliseconds(ceiling * transport.Jitter());
    }
}
