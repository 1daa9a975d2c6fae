using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Orchestrator.Client;

/// <summary>Reads what a token says of itself. The server is who checks it; this is for messages only.</summary>
internal static class JsonWebToken
{
    /// <summary>The year 9999: what is beyond is no date.</summary>
    private const long LastSecond = 253_370_764_800;

    /// <summary>When the token ends; null where it is not a JSON web token or does not say.</summary>
    public static DateTimeOffset? ExpiryOf(string token) =>
        ClaimsOf(token)?["exp"] is JValue { Value: long seconds and > 0 and < LastSecond } ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    /// <summary>The scopes that the token was given; none where it is not a JSON web token or does not say.</summary>
    public static IReadOnlyList<string> ScopesOf(string token) => ClaimsOf(token)?["scope"] switch
    {
        JArray several => [.. several.Select(one => one.ToString())],
        JValue { Value: string text } => text.Split([' '], StringSplitOptions.RemoveEmptyEntries),
        _ => [],
    };

    /// <summary>What the token says; null where it is not a JSON web token.</summary>
    public static JObject? ClaimsOf(string token)
    {
        string[] parts = token.Split('.');
        if (parts.Length != 3)
        {
            return null;
        }

        try
        {
            string payload = parts[1].Replace('-', '+').Replace('_', '/');
            byte[] bytes = Convert.FromBase64String(payload.PadRight((payload.Length + 3) / 4 * 4, '='));
            return JObject.Parse(Encoding.UTF8.GetString(bytes));
        }
        catch (Exception e) when (e is FormatException or JsonException or ArgumentException)
        {
            return null;
        }
    }
}
