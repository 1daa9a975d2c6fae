using System;
using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Sandbox;

/// <summary>A group of the company's Active Directory, whose members can be imported by servers with Web API 11.</summary>
internal sealed class DirectoryGroup
{
    public const string Domain = "acme";

    private static readonly DirectoryGroup[] s_all =
    [
        new("Domain Users", ("nina.novak", "Nina", "Novák"), ("omar.haddad", "Omar", "Haddad"), ("sofia.rossi", "Sofia", "Rossi")),
        new("Finance $ Team", ("sofia.rossi", "Sofia", "Rossi"), ("d'arcy+test", "D'Arcy", "O'Neil & Co")),
        new("Empty group"),
    ];

    private DirectoryGroup(string name, params (string Account, string Name, string Surname)[] members)
    {
        Name = name;
        Members = members;
    }

    public string Name { get; }

    public IReadOnlyList<(string Account, string Name, string Surname)> Members { get; }

    /// <summary>The group of a name, in a domain or in the only one that there is.</summary>
    public static DirectoryGroup? Find(string? name, string? domain) => s_all.FirstOrDefault(group =>
        string.Equals(group.Name, name, StringComparison.OrdinalIgnoreCase) && (string.IsNullOrEmpty(domain) || string.Equals(Domain, domain, StringComparison.OrdinalIgnoreCase)));
}
