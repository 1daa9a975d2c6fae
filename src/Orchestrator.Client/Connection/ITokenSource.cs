using System;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Client;

/// <summary>Where access tokens come from. Safe for concurrent use.</summary>
internal interface ITokenSource
{
    /// <summary>How the account signed in, in words for a table: <c>AccessToken</c>, <c>Sandbox</c>.</summary>
    string Kind { get; }

    /// <summary>When the current token ends; null where that cannot be told.</summary>
    DateTimeOffset? ExpiresOn { get; }

    /// <summary>A token that is valid now.</summary>
    /// <param name="rejected">The token that the server has just refused, so that a fresh one is needed; null for any.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The token; null where <paramref name="rejected"/> cannot be replaced.</returns>
    Task<string?> GetTokenAsync(string? rejected, CancellationToken cancellationToken);
}
