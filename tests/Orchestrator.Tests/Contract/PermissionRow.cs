using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Orchestrator.Tests.Support;

namespace Orchestrator.Tests.Contract;

/// <summary>A row of the guide's permissions page.</summary>
internal sealed record PermissionRow(string Method, string Path, string OnPage, string Scope)
{
    private static readonly string s_file = System.IO.Path.Combine(Repository.Root, "tests", "Orchestrator.Tests", "Guide", "permissions.csv");

    public static IReadOnlyList<PermissionRow> Read()
    {
        string[][] lines = [.. File.ReadLines(s_file).Where(line => line.Length > 0).Select(Split)];
        int Column(string name) => System.Array.IndexOf(lines[0], name);
        (int method, int path, int page, int scope) = (Column("method"), Column("path"), Column("permission_on_page"), Column("oauth_scope"));
        return [.. lines.Skip(1).Select(line => new PermissionRow(line[method], line[path], line[page], line[scope]))];
    }

    /// <summary>The cells of a line.</summary>
    public static string[] Split(string line) =>
    [
        .. Regex.Matches(line, "(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))")
            .Select(match => match.Groups[1].Success ? match.Groups[1].Value.Replace("\"\"", "\"", System.StringComparison.Ordinal) : match.Groups[2].Value),
    ];
}
