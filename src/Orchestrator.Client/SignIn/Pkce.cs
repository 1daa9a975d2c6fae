using System;
using System.Security.Cryptography;
using System.Text;

namespace Orchestrator.Client;

/// <summary>The proof that a code is redeemed by the program that asked for it (RFC 7636), and the state that ties an answer to its question.</summary>
internal sealed class Pkce
{
    public string Verifier { get; } = Random();

    public string State { get; } = Random();

    public string Challenge
    {
        get
        {
            using SHA256 hash = SHA256.Create();
            return Base64Url(hash.ComputeHash(Encoding.ASCII.GetBytes(Verifier)));
        }
    }

    public bool IsState(string? given)
    {
        // Compared in full, so that the time taken tells nothing.
        int different = given?.Length == State.Length ? 0 : 1;
        for (int i = 0; i < State.Length; i++)
        {
            different |= State[i] ^ (given is not null && i < given.Length ? given[i] : '\0');
        }

        return different == 0;
    }

    public static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string Random()
    {
        byte[] bytes = new byte[32];
        using RandomNumberGenerator generator = RandomNumberGenerator.Create();
        generator.GetBytes(bytes);
        return Base64Url(bytes);
    }
}
