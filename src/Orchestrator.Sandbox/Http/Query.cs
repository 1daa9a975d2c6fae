using System;
using System.Collections.Generic;

namespace Orchestrator.Sandbox;

/// <summary>The query of a request, unescaped as a web server does it: <c>+</c> is a space.</summary>
internal sealed class Query
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    public Query(string text)
    {
        foreach (string pair in text.TrimStart('?').Split('&'))
        {
            if (pair.Length == 0)
            {
                continue;
            }

            int equals = pair.IndexOf('=');
            string name = Unescape(equals < 0 ? pair : pair.Substring(0, equals));
            string value = equals < 0 ? string.Empty : Unescape(pair.Substring(equals + 1));
            if (name.Length > 0 && name[0] == '$' && _values.ContainsKey(name))
            {
                Doubled ??= name;
            }

            _values[name] = _values.TryGetValue(name, out string? before) && name.Length > 0 && name[0] != '$' ? before + "," + value : value;
        }
    }

    /// <summary>An OData option that is there more than once; null for none.</summary>
    public string? Doubled { get; }

    /// <summary>The OData options, by their names with the dollar sign.</summary>
    public Dictionary<string, string> Options
    {
        get
        {
            Dictionary<string, string> options = new(StringComparer.OrdinalIgnoreCase);
            foreach (KeyValuePair<string, string> pair in _values)
            {
                // JSON is the only format, so that asking for it changes nothing.
                bool isFormat = pair.Key.Equals("$format", StringComparison.OrdinalIgnoreCase) && pair.Value is "json" or "application/json";
                if (pair.Key.Length > 0 && pair.Key[0] == '$' && !isFormat)
                {
                    options.Add(pair.Key, pair.Value);
                }
            }

            return options;
        }
    }

    public string? this[string name] => _values.TryGetValue(name, out string? value) ? value : null;

    private static string Unescape(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
