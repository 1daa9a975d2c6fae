using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Orchestrator.Client;

/// <summary>
/// The facts of Orchestrator's API documents, out of Digest.txt: operations, schemas, and which document has which of their
/// parts. Reading the digest notes where each entry begins; an entry is parsed when it is first asked for.
/// </summary>
internal sealed class ApiDocument
{
    private static readonly Lazy<ApiDocument> s_default = new(Load);

    private readonly string[] _lines;
    private readonly Dictionary<string, Lazy<ApiSchema>> _schemas = new(StringComparer.Ordinal);
    private readonly List<Lazy<ApiOperation>> _operations = [];
    private readonly Dictionary<string, Lazy<ApiOperation>> _byAddress = new(StringComparer.OrdinalIgnoreCase);

    private ApiDocument(string text)
    {
        _lines = text.Split('\n');
        List<(int, string)> documents = [];
        string section = string.Empty;
        for (int i = 0; i < _lines.Length; i++)
        {
            string line = _lines[i];
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            int start = i;
            if (line is "documents" or "operations" or "schemas")
            {
                section = line;
            }
            else if (section == "documents")
            {
                string[] words = line.Split([' '], 4);
                documents.Add((int.Parse(words[2], CultureInfo.InvariantCulture), words[3]));
            }
            else if (line[0] != ' ' && section == "operations")
            {
                Lazy<ApiOperation> operation = new(() => ApiOperation.Parse(Entry(start)));
                _operations.Add(operation);
                _byAddress.Add(line.Substring(0, line.IndexOf(' ', line.IndexOf(' ') + 1)), operation);
            }
            else if (line[0] != ' ')
            {
                _schemas.Add(line.Split(' ')[0], new Lazy<ApiSchema>(() => ApiSchema.Parse(Entry(start), Schema)));
            }
        }

        Versions = new ApiVersions(documents);
    }

    /// <summary>The digest that this assembly carries.</summary>
    public static ApiDocument Default => s_default.Value;

    /// <summary>The documents that the digest was made from.</summary>
    public ApiVersions Versions { get; }

    /// <summary>All operations of all documents.</summary>
    public IEnumerable<ApiOperation> Operations => _operations.Select(operation => operation.Value);

    /// <summary>The names of all schemas of all documents.</summary>
    public IEnumerable<string> SchemaNames => _schemas.Keys;

    /// <summary>Reads a digest.</summary>
    public static ApiDocument Parse(string text) => new(text);

    /// <summary>The operation of a method and a path; null where no document has it.</summary>
    public ApiOperation? Operation(string method, string path) =>
        _byAddress.TryGetValue(method + " " + path, out Lazy<ApiOperation>? operation) ? operation.Value : null;

    /// <summary>The schema of a name; null where no document has it.</summary>
    public ApiSchema? Schema(string name) => _schemas.TryGetValue(name, out Lazy<ApiSchema>? schema) ? schema.Value : null;

    private static ApiDocument Load()
    {
        using Stream stream = typeof(ApiDocument).Assembly.GetManifestResourceStream("Orchestrator.Digest.txt")!;
        using StreamReader reader = new(stream);
        return new ApiDocument(reader.ReadToEnd());
    }

    /// <summary>A line and those that are indented under it.</summary>
    private List<string> Entry(int start)
    {
        List<string> lines = [_lines[start]];
        for (int i = start + 1; i < _lines.Length && _lines[i].StartsWith(" ", StringComparison.Ordinal); i++)
        {
            lines.Add(_lines[i].Substring(1));
        }

        return lines;
    }
}
