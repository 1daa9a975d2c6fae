using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>The scopes that an application can be given.</summary>
internal static class TokenScopeNames
{
    private static readonly HashSet<string> s_all = new(
        OperationCatalog.All.SelectMany(operation => operation.Areas).Distinct().SelectMany(area => new[] { area, area + ".Read", area + ".Write" }),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes names of scopes apart, which stand one by one or with spaces between them.</summary>
    public static IReadOnlyList<string> Split(IEnumerable<string> texts) =>
        [.. texts.SelectMany(text => text.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The names that are none.</summary>
    public static IEnumerable<string> Unknown(IEnumerable<string> names) => names.Where(name => !s_all.Contains(name));
}
