using System;
using System.Collections.Generic;

namespace Orchestrator.Client;

/// <summary>Fills the parameters of an operation's path.</summary>
internal static class OperationPath
{
    /// <summary>The escaped path for one key, in operations whose only parameter it is.</summary>
    public static string PathFor(this Operation operation, object value)
    {
        int start = operation.Path.IndexOf('{');
        int end = operation.Path.IndexOf('}', start);
        return Fill(operation.Path, operation.Path.Substring(start + 1, end - start - 1), value);
    }

    /// <summary>The escaped path for several parameters.</summary>
    public static string PathFor(this Operation operation, params (string Name, object Value)[] values)
    {
        string path = operation.Path;
        foreach ((string name, object value) in values)
        {
            path = Fill(path, name, value);
        }

        return path;
    }

    private static string Fill(string path, string name, object value)
    {
        string place = "{" + name + "}";
        bool quoted = path.Contains("'" + place + "'");
        string text = value switch
        {
            string words => quoted ? words.Replace("'", "''") : words,
            bool flag => ODataLiteral.Of(flag),
            IEnumerable<long> numbers => string.Join(",", numbers),
            _ => FormattableString.Invariant($"{value}"),
        };
        return path.Replace(place, Uri.EscapeDataString(text));
    }
}
