using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>Whom a token signs in.</summary>
/// <param name="user">The account.</param>
/// <param name="scopes">The token's scopes; null where it opens everything.</param>
internal sealed class SignedIn(long user, TokenScopes? scopes)
{
    public long User { get; } = user;

    public TokenScopes? Scopes { get; } = scopes;
}
