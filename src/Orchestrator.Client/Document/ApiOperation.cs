using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Orchestrator.Client;

/// <summary>An operation as the documents have it.</summary>
internal sealed class ApiOperation
{
    public string Method { get; private init; } = string.Empty;

    public string Path { get; private init; } = string.Empty;

    /// <summary>The id; null where only the tables of versions know the operation.</summary>
    public string? Id { get; private init; }

    /// <summary>The documents that have it.</summary>
    public DocumentSet In { get; private init; }

    public bool Deprecated { get; private init; }

    /// <summary>False where it takes no OAuth token.</summary>
    public bool AcceptsOAuth { get; private init; }

    /// <summary>True where only a host administrator may call it.</summary>
    public bool HostOnly { get; private init; }

    /// <summary>True where the newest document asks for no sign-in.</summary>
    public bool Anonymous { get; private init; }

    /// <summary>The permission in the document's words; null where it says nothing of permissions.</summary>
    public string? Permission { get; private init; }

    /// <summary>The OAuth scopes in the document's words.</summary>
    public string? Scope { get; private init; }

    public IReadOnlyList<ApiParameter> Parameters { get; private init; } = [];

    public ApiBody? Body { get; private init; }

    /// <summary>The answers by status; null where one has no content.</summary>
    public IReadOnlyDictionary<string, ApiType?> Answers { get; private init; } = new Dictionary<string, ApiType?>();

    /// <summary>Reads an entry of the digest.</summary>
    public static ApiOperation Parse(IReadOnlyList<string> lines)
    {
        string[] words = lines[0].Split(' ');
        string? Line(string word) => lines.Skip(1).FirstOrDefault(line => line.StartsWith(word + " ", StringComparison.Ordinal))?.Substring(word.Length + 1);
        string[] Words(string word) => Line(word)?.Split(' ') ?? [];
        return new ApiOperation
        {
            Method = words[0],
            Path = words[1],
            Id = words[2] == "-" ? null : words[2],
            In = DocumentSet.Parse(words[3].Substring(1)),
            Deprecated = words.Contains("deprecated"),
            AcceptsOAuth = !words.Contains("no-oauth"),
            HostOnly = words.Contains("host"),
            Anonymous = words.Contains("anonymous"),
            Permission = Line("permission"),
            Scope = Line("scope"),
            Parameters = [.. Words("takes").Select(ApiParameter.Parse)],
            Body = Line("body") is { } body ? ApiBody.Parse(body) : null,
            Answers = Words("answers").ToDictionary(answer => answer.Split(':')[0], answer => answer.IndexOf(':') is > 0 and int at ? ApiType.Parse(answer.Substring(at + 1)) : null),
        };
    }

    /// <inheritdoc/>
    public override string ToString() => Method + " " + Path;
}

/// <summary>A parameter of an operation.</summary>
internal sealed class ApiParameter
{
    /// <summary><c>path</c>, <c>query</c> or <c>header</c>.</summary>
    public string Place { get; private init; } = string.Empty;

    public string Name { get; private init; } = string.Empty;

    public ApiType Type { get; private init; } = null!;

    public bool Required { get; private init; }

    /// <summary>The greatest value, depth or number of expressions that the document's text allows.</summary>
    public int? Most { get; private init; }

    /// <summary>Reads a word such as <c>?$top:int32^1000</c>.</summary>
    public static ApiParameter Parse(string word)
    {
        bool required = word[word.Length - 1] == '!';
        word = required ? word.Substring(0, word.Length - 1) : word;
        int colon = word.IndexOf(':');
        int limit = word.LastIndexOf('^');
        return new ApiParameter
        {
            Place = word[0] switch { '/' => "path", '?' => "query", _ => "header" },
            Name = word.Substring(1, colon - 1),
            Type = ApiType.Parse(word.Substring(colon + 1, (limit < 0 ? word.Length : limit) - colon - 1)),
            Required = required || word[0] == '/',
            Most = limit < 0 ? null : int.Parse(word.Substring(limit + 1), CultureInfo.InvariantCulture),
        };
    }
}

/// <summary>The body of an operation.</summary>
internal sealed class ApiBody
{
    /// <summary><c>odata</c>, <c>json</c> or <c>form</c>.</summary>
    public string Kind { get; private init; } = string.Empty;

    public ApiType Type { get; private init; } = null!;

    public bool Required { get; private init; }

    /// <summary>Reads what stands after <c>body</c>.</summary>
    public static ApiBody Parse(string text)
    {
        string[] words = text.TrimEnd('!').Split(' ');
        return new ApiBody { Kind = words[0], Type = ApiType.Parse(words[1]), Required = text[text.Length - 1] == '!' };
    }
}
