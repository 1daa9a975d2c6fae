using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Orchestrator.Client;

/// <summary>Finds the operation that a path addresses.</summary>
internal sealed class OperationRoutes
{
    private readonly Dictionary<string, Route[]> _byMethod;

    public OperationRoutes(IEnumerable<Operation> operations) =>
        _byMethod = operations
            .GroupBy(operation => operation.Method.Method, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                group => group.Key,
                // A literal path wins over one with parameters, a longer literal start over a shorter one.
                group => group.Select(operation => new Route(operation)).OrderByDescending(route => route.LiteralLength).ToArray(),
                StringComparer.OrdinalIgnoreCase);

    public OperationMatch? Match(string method, string path)
    {
        if (!_byMethod.TryGetValue(method, out Route[]? routes))
        {
            return null;
        }

        foreach (Route route in routes)
        {
            if (route.Match(path) is { } match)
            {
                return match;
            }
        }

        return null;
    }

    private sealed class Route
    {
        private readonly Operation _operation;
        private readonly string[] _names;
        private readonly string _start;
        private readonly Lazy<Regex> _pattern;

        public Route(Operation operation)
        {
            _operation = operation;
            string path = operation.Path;
            MatchCollection parameters = Regex.Matches(path, @"'?\{(\w+)\}'?");
            _names = [.. parameters.Cast<Match>().Select(parameter => parameter.Groups[1].Value)];
            _start = parameters.Count == 0 ? path : path.Substring(0, parameters[0].Index);
            LiteralLength = path.Length - parameters.Cast<Match>().Sum(parameter => parameter.Length);
            _pattern = new Lazy<Regex>(() => Pattern(path, parameters));
        }

        public int LiteralLength { get; }

        public OperationMatch? Match(string path)
        {
            if (!path.StartsWith(_start, StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            Match match = _pattern.Value.Match(path);
            if (!match.Success)
            {
                return null;
            }

            Dictionary<string, string> values = new(_names.Length, StringComparer.Ordinal);
            for (int i = 0; i < _names.Length; i++)
            {
                string value = match.Groups[i + 1].Value;
                bool quoted = value.Length > 1 && value[0] == '\'' && value[value.Length - 1] == '\'';
                values[_names[i]] = quoted ? value.Substring(1, value.Length - 2).Replace("''", "'") : value;
            }

            return new OperationMatch(_operation, values);
        }

        private static Regex Pattern(string path, MatchCollection parameters)
        {
            StringBuilder pattern = new("^");
            int from = 0;
            foreach (Match parameter in parameters)
            {
                pattern.Append(Literal(path.Substring(from, parameter.Index - from)));
                pattern.Append(parameter.Value[0] == '\'' ? "('(?:[^']|'')*')" : @"([^/(),'\]]+|\[?[^/()'\]]*)");
                from = parameter.Index + parameter.Length;
            }

            pattern.Append(Literal(path.Substring(from))).Append(@"(?:\(\))?$");
            return new Regex(pattern.ToString(), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        }

        private static string Literal(string text) => Regex.Escape(text).Replace("]", @"\]");
    }
}
