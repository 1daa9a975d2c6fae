using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Chooses the fewest permissions, and the fewest scopes, that meet all needs.</summary>
internal static class LeastPrivilege
{
    /// <summary>More combinations of alternatives than this are not tried one by one.</summary>
    private const int MostCombinations = 4096;

    /// <summary>The fewest permissions with which all is permitted, and where each is to be held.</summary>
    public static IReadOnlyList<(string Place, string Name)> Permissions(IEnumerable<RequiredPermission> needed)
    {
        (string Place, string Name)[][] groups =
        [
            .. needed.Where(one => one.Definition is not null)
                .SelectMany(one => one.Needs.Select(group => Order(one, group)))
                .GroupBy(group => string.Join("|", group))
                .Select(same => same.First()),
        ];
        HashSet<(string, string)> chosen = [.. groups.Where(group => group.Length == 1).Select(group => group[0])];
        (string Place, string Name)[][] open = [.. groups.Where(group => !group.Any(chosen.Contains))];
        chosen.UnionWith(open.Aggregate(1L, (count, group) => Math.Min(count * group.Length, MostCombinations + 1)) <= MostCombinations ? Best(open) : Greedy(open));
        return [.. chosen.OrderBy(one => one.Item1 == "Tenant" ? 0 : 1).ThenBy(one => one.Item2, StringComparer.Ordinal)];
    }

    /// <summary>The roles, at most one of a type.</summary>
    public static IEnumerable<RequiredRole> Roles(IEnumerable<RequiredPermission> needed) =>
        Permissions(needed).GroupBy(one => one.Place).Select(place => new RequiredRole(place.Key, [.. place.Select(one => PermissionName.ToRole(one.Name))]));

    /// <summary>The fewest OAuth scopes: the half of an area where one half is enough.</summary>
    public static IEnumerable<string> Scopes(IEnumerable<RequiredPermission> needed) => needed
        .Select(one => one.Definition)
        .Where(operation => operation is { AcceptsOAuth: true, Area: not null })
        .GroupBy(operation => operation!.Area!, StringComparer.Ordinal)
        .OrderBy(area => area.Key, StringComparer.Ordinal)
        .Select(area => area.Select(operation => operation!.Reads).Distinct().ToArray() switch
        {
            [true] => area.Key + ".Read",
            [false] => area.Key + ".Write",
            _ => area.Key,
        });

    /// <summary>A group with the alternatives first that are held where the operation acts.</summary>
    private static (string Place, string Name)[] Order(RequiredPermission need, IReadOnlyList<string> group)
    {
        string home = need.Definition!.Context == OperationContext.Tenant ? "Tenant" : "Folder";
        return [.. group.Select(name => (Place: need.PlaceOf(name), Name: name)).OrderBy(one => one.Place == home ? 0 : 1)];
    }

    private static HashSet<(string, string)> Best((string Place, string Name)[][] groups)
    {
        IEnumerable<HashSet<(string, string)>> all = groups.Aggregate(
            (IEnumerable<HashSet<(string, string)>>)[[]],
            (sets, group) => sets.SelectMany(set => group.Select(one => new HashSet<(string, string)>(set) { one })));

        // The sort is stable: of equally small sets the one with the alternatives that come first.
        return all.OrderBy(set => set.Count).First();
    }

    private static HashSet<(string, string)> Greedy((string Place, string Name)[][] groups)
    {
        HashSet<(string, string)> chosen = [];
        while (groups.Where(group => !group.Any(one => chosen.Contains(one))).ToArray() is { Length: > 0 } open)
        {
            chosen.Add(open.SelectMany(group => group).GroupBy(one => one).OrderByDescending(same => same.Count()).First().Key);
        }

        return chosen;
    }
}
