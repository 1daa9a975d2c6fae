using System;
using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Client;

/// <summary>A schema: an entity, or what a body or an answer holds.</summary>
internal sealed class ApiSchema
{
    private readonly Func<string, ApiSchema?> _find;

    private ApiSchema(string name, Func<string, ApiSchema?> find)
    {
        Name = name;
        _find = find;
    }

    public string Name { get; }

    /// <summary>The name of the schema that it extends.</summary>
    public string? Base { get; private init; }

    /// <summary>True where the document allows no other members.</summary>
    public bool IsClosed { get; private init; }

    /// <summary>The name of the event that it is the payload of.</summary>
    public string? Event { get; private init; }

    /// <summary>The documents that have it, where the digest says which; otherwise those of the operations that use it.</summary>
    public DocumentSet In { get; private init; } = DocumentSet.All;

    /// <summary>Its own members in the order of the newest document, then those of older ones.</summary>
    public IReadOnlyList<ApiMember> OwnMembers { get; private init; } = [];

    /// <summary>All members: its own and those of what it extends.</summary>
    public IEnumerable<ApiMember> Members => Base is null ? OwnMembers : OwnMembers.Concat(_find(Base)!.Members.Where(inherited => OwnMembers.All(own => own.Name != inherited.Name)));

    /// <summary>The member of a name, whose case servers don't mind, that the newest of the documents with it has.</summary>
    public ApiMember? Member(string name) =>
        Members.FirstOrDefault(member => member.Name == name)
        ?? Members.FirstOrDefault(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads an entry of the digest.</summary>
    /// <param name="lines">Its lines.</param>
    /// <param name="find">Finds the schema that it extends.</param>
    public static ApiSchema Parse(IReadOnlyList<string> lines, Func<string, ApiSchema?> find)
    {
        string[] words = lines[0].Split(' ');
        string? After(string mark) => words.Skip(1).FirstOrDefault(word => word.StartsWith(mark, StringComparison.Ordinal))?.Substring(mark.Length);
        return new ApiSchema(words[0], find)
        {
            Base = After(":"),
            IsClosed = words.Contains("closed"),
            Event = After("event="),
            In = After("@") is { } set ? DocumentSet.Parse(set) : DocumentSet.All,
            OwnMembers = [.. lines.Skip(1).Select(ApiMember.Parse)],
        };
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
