using System;
using System.Linq;

namespace Orchestrator.Client;

/// <summary>Looks at tokens and secrets before they are sent: what was copied with something around it is refused here, with the reason.</summary>
internal static class SecretText
{
    private const string Bearer = "Bearer ";

    /// <summary>Refuses an access token that cannot be one.</summary>
    /// <exception cref="SetupException">The message says what is wrong with it, and shows none of it.</exception>
    public static void RequireToken(string token)
    {
        if (TokenProblem(token) is var (problem, next))
        {
            throw new SetupException(SetupException.InvalidToken, $"The access token {problem}.", next);
        }
    }

    /// <summary>Refuses a client secret with a line end in it, which no text box lets in.</summary>
    /// <exception cref="SetupException">It has one.</exception>
    public static void RequireSecret(string secret)
    {
        if (secret.Length == 0 || HasLineEnd(secret))
        {
            throw new SetupException(
                SetupException.InvalidSecret,
                $"The client secret {(secret.Length == 0 ? "is empty" : "contains a line end")}.",
                "Copy the secret alone: (Get-Content secret.txt -Raw).Trim() reads it from a file.");
        }
    }

    /// <summary>What keeps a text from being a token, and what to do; null where nothing does.</summary>
    public static (string Problem, string Next)? TokenProblem(string token)
    {
        if (string.IsNullOrWhiteSpace(token))
        {
            return ("is empty", "Check the variable or secret that it comes from.");
        }

        if (token.TrimStart().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return ("begins with 'Bearer'", "Give only what follows that word.");
        }

        if (HasLineEnd(token))
        {
            return ("contains a line end", "Copy the token alone: (Get-Content token.txt -Raw).Trim() reads it from a file.");
        }

        if (token[0] is '"' or '\'' || token[token.Length - 1] is '"' or '\'')
        {
            return ("is in quotation marks", "Give the token without them.");
        }

        return token.Any(letter => letter is <= ' ' or > '~')
            ? ("contains a space or a character that no token has", "Copy the token again, and nothing around it.")
            : null;
    }

    private static bool HasLineEnd(string text) => text.IndexOfAny(['\r', '\n']) >= 0;
}
