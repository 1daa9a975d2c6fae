using System;
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Orchestrator.Sandbox;

/// <summary>The bearer tokens that are good here: random, each for one account and some time.</summary>
internal sealed class Tokens(Func<DateTimeOffset> now)
{
    private readonly ConcurrentDictionary<string, (long User, DateTimeOffset Expires)> _tokens = new(StringComparer.Ordinal);

    public string Issue(long user, TimeSpan lifetime)
    {
        byte[] bytes = new byte[32];
        using (RandomNumberGenerator random = RandomNumberGenerator.Create())
        {
            random.GetBytes(bytes);
        }

        string token = Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        _tokens[token] = (user, now() + lifetime);
        return token;
    }

    public void Revoke(string token) => _tokens.TryRemove(token, out _);

    /// <summary>Makes the token of an Authorization header useless.</summary>
    public void Expire(string? authorization)
    {
        if (Token(authorization) is { } token)
        {
            Revoke(token);
        }
    }

    /// <summary>The account that an Authorization header signs in; null where it signs in nobody.</summary>
    public long? Account(string? authorization) =>
        Token(authorization) is { } text && _tokens.TryGetValue(text, out (long User, DateTimeOffset Expires) token) && token.Expires > now() ? token.User : null;

    private static string? Token(string? authorization)
    {
        const string Scheme = "Bearer ";
        return authorization is not null && authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? authorization.Substring(Scheme.Length).Trim() : null;
    }
}
