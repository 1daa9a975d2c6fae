using System;
using System.Globalization;

namespace Orchestrator.Client;

/// <summary>What an identity server gave: the token, when it ends, and the token for the next one.</summary>
internal sealed class IssuedToken(string accessToken, DateTimeOffset issuedOn, DateTimeOffset? expiresOn, string? refreshToken = null)
{
    /// <summary>What a token lives at least: a server that says less, or whose clock is ahead of this one, would be asked before each request.</summary>
    private static readonly TimeSpan s_shortestLife = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan s_longestLife = TimeSpan.FromDays(366);

    public string AccessToken { get; } = accessToken;

    public DateTimeOffset IssuedOn { get; } = issuedOn;

    public DateTimeOffset? ExpiresOn { get; } = expiresOn is { } end ? Within(issuedOn, end - issuedOn) : null;

    public string? RefreshToken { get; } = refreshToken;

    /// <summary>From when on it is better renewed: five minutes ahead of its end, less for a token that lives less than an hour.</summary>
    public DateTimeOffset? RenewFrom
    {
        get
        {
            if (ExpiresOn is not { } end)
            {
                return null;
            }

            TimeSpan tenth = TimeSpan.FromTicks((end - IssuedOn).Ticks / 10);
            TimeSpan ahead = TimeSpan.FromMinutes(5);
            return end - (tenth < ahead ? tenth : ahead);
        }
    }

    /// <summary>The end of a token that lives a number of seconds; null where the text is not one.</summary>
    public static DateTimeOffset? EndOf(DateTimeOffset issuedOn, string? seconds) =>
        double.TryParse(seconds, NumberStyles.Float, CultureInfo.InvariantCulture, out double life) && !double.IsNaN(life)
            ? Within(issuedOn, TimeSpan.FromSeconds(Math.Max(0, Math.Min(life, s_longestLife.TotalSeconds))))
            : null;

    private static DateTimeOffset Within(DateTimeOffset issuedOn, TimeSpan life) =>
        issuedOn + (life < s_shortestLife ? s_shortestLife : life > s_longestLife ? s_longestLife : life);
}
