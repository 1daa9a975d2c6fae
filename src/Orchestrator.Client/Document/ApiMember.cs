using System;

namespace Orchestrator.Client;

/// <summary>A member of a schema.</summary>
internal sealed class ApiMember
{
    public string Name { get; private init; } = string.Empty;

    public ApiType Type { get; private init; } = null!;

    public bool Required { get; private init; }

    public bool ReadOnly { get; private init; }

    public bool Deprecated { get; private init; }

    /// <summary>The documents that have it.</summary>
    public DocumentSet In { get; private init; } = DocumentSet.All;

    /// <summary>The documents that say which values it has.</summary>
    public DocumentSet EnumIn { get; private init; } = DocumentSet.All;

    /// <summary>Reads a line of a schema: <c>Name string(0..19)! readonly @f-</c>.</summary>
    public static ApiMember Parse(string line)
    {
        string[] words = line.Split(' ');
        bool required = words[1][words[1].Length - 1] == '!';
        string? set = Array.Find(words, word => word[0] == '@');
        string? values = Array.Find(words, word => word.StartsWith("enum@", StringComparison.Ordinal));
        return new ApiMember
        {
            Name = words[0],
            Type = ApiType.Parse(required ? words[1].Substring(0, words[1].Length - 1) : words[1]),
            Required = required,
            ReadOnly = Array.IndexOf(words, "readonly", 2) > 0,
            Deprecated = Array.IndexOf(words, "deprecated", 2) > 0,
            In = set is null ? DocumentSet.All : DocumentSet.Parse(set.Substring(1)),
            EnumIn = values is null ? DocumentSet.All : DocumentSet.Parse(values.Substring(5)),
        };
    }
}
