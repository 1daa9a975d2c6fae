using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>A path and query that a user wrote, as a request needs them.</summary>
internal sealed class ApiPath
{
    private readonly List<KeyValuePair<string, string>> _options;

    private ApiPath(string path, List<KeyValuePair<string, string>> options, string? problem = null)
    {
        Path = path;
        _options = options;
        Problem = problem;
        Query = string.Join("&", options.Select(option => option.Key + "=" + Uri.EscapeDataString(option.Value)));
    }

    /// <summary>The escaped path, with a leading slash.</summary>
    public string Path { get; }

    /// <summary>The escaped query, without its question mark.</summary>
    public string Query { get; }

    /// <summary>Why the path cannot be used; null where it can.</summary>
    public string? Problem { get; }

    public static ApiPath Parse(string text, Uri root, IDictionary? more)
    {
        string[] parts = text.Split(['?'], 2);
        string path = parts[0];
        if (path.IndexOf("://", StringComparison.Ordinal) >= 0)
        {
            if (!Uri.TryCreate(path, UriKind.Absolute, out Uri? absolute) || !root.IsBaseOf(absolute))
            {
                return new ApiPath(path, [], $"'{path}' is not under {root}.");
            }

            path = absolute.AbsolutePath.Substring(root.AbsolutePath.Length);
        }

        if (path.Split('/').Contains(".."))
        {
            return new ApiPath(path, [], $"'{path}' leaves {root}.");
        }

        // What is escaped already stays as it is; the rest is escaped piece by piece.
        string escaped = "/" + string.Join("/", path.TrimStart('/').Split('/').Select(segment => EscapeSegment(Uri.UnescapeDataString(segment))));
        List<KeyValuePair<string, string>> options =
        [
            .. (parts.Length > 1 ? parts[1] : string.Empty).Split(['&'], StringSplitOptions.RemoveEmptyEntries)
                .Select(option => option.Split(['='], 2))
                .Select(option => new KeyValuePair<string, string>(Uri.UnescapeDataString(option[0]), option.Length > 1 ? Uri.UnescapeDataString(option[1]) : string.Empty)),
            .. (more ?? new Hashtable()).Cast<DictionaryEntry>()
                .Select(entry => new KeyValuePair<string, string>(Convert.ToString(entry.Key, CultureInfo.InvariantCulture)!, Convert.ToString(entry.Value, CultureInfo.InvariantCulture) ?? string.Empty)),
        ];
        return new ApiPath(escaped, options);
    }

    /// <summary>The query for reading page after page: <c>$top</c> is the pages' affair then.</summary>
    public ODataQuery ToPagedQuery() => new()
    {
        OrderBy = _options.Where(option => Is(option, "$orderby")).Select(option => option.Value).LastOrDefault(),
        Skip = long.TryParse(_options.Where(option => Is(option, "$skip")).Select(option => option.Value).LastOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out long skip) ? skip : 0,
        Parameters = [.. _options.Where(option => !Is(option, "$top") && !Is(option, "$skip") && !Is(option, "$orderby") && !Is(option, "$count"))],
    };

    private static bool Is(KeyValuePair<string, string> option, string name) => string.Equals(option.Key, name, StringComparison.OrdinalIgnoreCase);

    // Parentheses, quotes, commas and equals signs are OData's own in a path.
    private static string EscapeSegment(string segment) =>
        Uri.EscapeDataString(segment).Replace("%28", "(").Replace("%29", ")").Replace("%27", "'").Replace("%3D", "=").Replace("%2C", ",").Replace("%24", "$").Replace("%5B", "[").Replace("%5D", "]");
}
