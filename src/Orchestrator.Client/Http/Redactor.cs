using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;

namespace Orchestrator.Client;

/// <summary>Hides the secrets of a session in what is shown, in each form that a request or an answer may give them. Safe for concurrent use.</summary>
internal sealed class Redactor
{
    /// <summary>Shorter values stand in ordinary words too.</summary>
    private const int Shortest = 4;

    /// <summary>How many secrets of bodies are kept: the latest.</summary>
    private const int Most = 64;

    private readonly object _lock = new();
    private readonly List<string> _known = [];
    private string[] _forms = [];

    /// <summary>Learns a secret.</summary>
    public void Add(string? secret)
    {
        if (secret is not { Length: >= Shortest })
        {
            return;
        }

        lock (_lock)
        {
            if (_known.Contains(secret))
            {
                return;
            }

            if (_known.Count == Most)
            {
                _known.RemoveAt(0);
            }

            _known.Add(secret);

            // The longest first: a secret may be part of another one.
            _forms = [.. _known.SelectMany(FormsOf).Distinct(StringComparer.Ordinal).OrderByDescending(form => form.Length)];
        }
    }

    /// <summary>The text without the secrets.</summary>
    public string Clean(string text) =>
        _forms.Aggregate(text, (clean, form) => clean.IndexOf(form, StringComparison.Ordinal) < 0 ? clean : clean.Replace(form, "***"));

    private static IEnumerable<string> FormsOf(string secret)
    {
        string url = Uri.EscapeDataString(secret);
        string json = JsonConvert.ToString(secret);
        return
        [
            secret,
            url,
            url.Replace("%20", "+"),
            LowerHex(url),
            LowerHex(url).Replace("%20", "+"),
            json.Substring(1, json.Length - 2),
            JsonConvert.ToString(secret, '"', StringEscapeHandling.EscapeNonAscii).Trim('"'),
            JsonConvert.ToString(secret, '"', StringEscapeHandling.EscapeHtml).Trim('"'),
        ];
    }

    /// <summary>An escaped text with its digits in small letters, as some servers write them.</summary>
    private static string LowerHex(string url)
    {
        char[] letters = url.ToCharArray();
        for (int i = 0; i + 2 < letters.Length; i++)
        {
            if (letters[i] == '%')
            {
                letters[i + 1] = char.ToLowerInvariant(letters[i + 1]);
                letters[i + 2] = char.ToLowerInvariant(letters[i + 2]);
            }
        }

        return new string(letters);
    }
}
