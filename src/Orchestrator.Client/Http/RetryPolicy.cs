using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;

namespace Orchestrator.Client;

/// <summary>
/// When a request is sent again, and after how long. 429 means that nothing was done, so any request may be repeated;
/// after 408, 502, 503, 504 and a broken connection a change may have happened, so only what is safe to repeat is. A PUT that has
/// no answer yet may still be at work and would overtake itself.
/// </summary>
internal static class RetryPolicy
{
    public const int Attempts = 5;

    /// <summary>The longest wait that is taken without asking; a server that wants more gets an error that says so.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(120);

    private static readonly TimeSpan s_base = TimeSpan.FromMilliseconds(500);

    /// <summary>Whether a request may be sent again after an answer.</summary>
    public static bool MayRepeat(HttpStatusCode status, OrchRequest request) => (int)status switch
    {
        429 => true,
        502 or 503 => request.Repeatable,
        408 or 504 => MayRepeatUnanswered(request),
        _ => false,
    };

    /// <summary>Whether a request may be sent again that has had no answer.</summary>
    public static bool MayRepeatUnanswered(OrchRequest request) => request.Repeatable && request.Method != HttpMethod.Put;

    /// <summary>The wait before attempt <paramref name="attempt"/> (1 is the first repeat): what the server asked for, else exponential with full jitter.</summary>
    public static TimeSpan Wait(int attempt, RetryConditionHeaderValue? asked, OrchTransport transport)
    {
        TimeSpan? wanted = asked?.Delta ?? (asked?.Date is { } date ? date - transport.Now() : null);
        if (wanted is { } wait && wait > TimeSpan.Zero)
        {
            return wait;
        }

        double ceiling = Math.Min(s_base.TotalMilliseconds * Math.Pow(2, attempt - 1), 30_000);
        return TimeSpan.FromMilliseconds(ceiling * transport.Jitter());
    }
}
