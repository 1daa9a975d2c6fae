using System;
using System.Security;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Client;

/// <summary>A token that the user brought: an access token or a personal access token. It cannot be renewed.</summary>
internal sealed class GivenToken : ITokenSource, IDisposable
{
    private readonly SecureString _token;

    public GivenToken(SecureString token, string kind = "AccessToken")
    {
        _token = token.Copy();
        _token.MakeReadOnly();
        Kind = kind;
        ExpiresOn = JsonWebToken.ExpiryOf(Secret.Reveal(_token));
    }

    public string Kind { get; }

    public DateTimeOffset? ExpiresOn { get; }

    public Task<string?> GetTokenAsync(string? rejected, CancellationToken cancellationToken) =>
        Task.FromResult(rejected is null ? Secret.Reveal(_token) : null);

    public void Dispose() => _token.Dispose();
}
