using System;

namespace Orchestrator.Client;

/// <summary>What an identity server gave: the token, when it ends, and the token for the next one.</summary>
internal sealed class IssuedToken(string accessToken, DateTimeOffset issuedOn, DateTimeOffset? expiresOn, string? refreshToken = null)
{
    public string AccessToken { get; } = accessToken;

    public DateTimeOffset IssuedOn { get; } = issuedOn;

    public DateTimeOffset? ExpiresOn { get; } = expiresOn;

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
}
