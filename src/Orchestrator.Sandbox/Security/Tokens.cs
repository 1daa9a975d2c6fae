using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>The bearer tokens that are valid here: each for one account, some time, and the scopes that it was given.</summary>
internal sealed class Tokens(SandboxClock clock)
{
    private readonly ConcurrentDictionary<string, (SignedIn Account, DateTimeOffset Expires)> _tokens = new(StringComparer.Ordinal);
    private readonly byte[] _key = RandomBytes();

    /// <summary>Issues a token.</summary>
    /// <param name="user">The account.</param>
    /// <param name="lifetime">How long it is valid.</param>
    /// <param name="scopes">Its scopes; none for a token that opens everything, as those of people's browser sessions do.</param>
    public string Issue(long user, TimeSpan lifetime, IReadOnlyList<string> scopes)
    {
        DateTimeOffset expires = clock.Now + lifetime;
        string token = scopes.Count == 0 ? Encode(RandomBytes()) : WebToken(user, expires, scopes);
        _tokens[token] = (new SignedIn(user, scopes.Count == 0 ? null : new TokenScopes(scopes)), expires);
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

    /// <summary>Whom an Authorization header signs in; null where it signs in nobody.</summary>
    public SignedIn? Find(string? authorization) =>
        Token(authorization) is { } text && _tokens.TryGetValue(text, out (SignedIn Account, DateTimeOffset Expires) token) && token.Expires > clock.Now ? token.Account : null;

    internal static byte[] RandomBytes()
    {
        byte[] bytes = new byte[32];
        using RandomNumberGenerator random = RandomNumberGenerator.Create();
        random.GetBytes(bytes);
        return bytes;
    }

    internal static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string? Token(string? authorization)
    {
        const string Scheme = "Bearer ";
        return authorization is not null && authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? authorization.Substring(Scheme.Length).Trim() : null;
    }

    /// <summary>A JSON web token, so that clients can read its scopes.</summary>
    private string WebToken(long user, DateTimeOffset expires, IReadOnlyList<string> scopes)
    {
        JObject head = new() { ["alg"] = "HS256", ["typ"] = "at+jwt" };
        JObject claims = new()
        {
            ["sub"] = Keys.Of("User", user).ToString(),
            ["scope"] = new JArray(scopes.ToArray<object>()),
            ["iat"] = clock.Now.ToUnixTimeSeconds(),
            ["exp"] = expires.ToUnixTimeSeconds(),
            ["jti"] = Guid.NewGuid().ToString("N"),
        };
        string text = Part(head) + "." + Part(claims);
        using HMACSHA256 hash = new(_key);
        return text + "." + Encode(hash.ComputeHash(Encoding.ASCII.GetBytes(text)));

        static string Part(JObject json) => Encode(Encoding.UTF8.GetBytes(json.ToString(Formatting.None)));
    }
}
