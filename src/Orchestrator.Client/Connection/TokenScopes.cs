using System;
using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Client;

/// <summary>The OAuth scopes of a token, as it tells them itself.</summary>
internal sealed class TokenScopes(IReadOnlyList<string> names)
{
    private readonly HashSet<string> _all = new(names, StringComparer.OrdinalIgnoreCase);

    /// <summary>The Orchestrator scopes.</summary>
    public IReadOnlyList<string> Names { get; } = [.. names.Where(name => name.StartsWith("OR.", StringComparison.OrdinalIgnoreCase))];

    /// <summary>The scopes of a token; null where it does not tell any, as the tokens of people do not.</summary>
    public static TokenScopes? Of(string? token) =>
        token is not null && JsonWebToken.ScopesOf(token) is { Count: > 0 } scopes && new TokenScopes(scopes) is { Names.Count: > 0 } own ? own : null;

    /// <summary>Whether they open an operation: the whole area, or the half that it needs.</summary>
    public bool Open(Operation operation) => operation.Areas.All(area => new[] { area, area + (operation.Reads ? ".Read" : ".Write") }.Any(_all.Contains));

    /// <inheritdoc/>
    public override string ToString() => string.Join(" ", Names);
}
