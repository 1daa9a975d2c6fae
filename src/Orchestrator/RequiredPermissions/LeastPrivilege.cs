using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Chooses the permissions of the smallest reach, and the fewest scopes, that meet all needs.</summary>
internal static class LeastPrivilege
{
    /// <summary>More combinations of alternatives than this are not tried one by one.</summary>
    private const int MostCombinations = 4096;

    /// <summary>The permissions with which all is permitted, and where each is to be held: in folders rather than in the tenant, and few rather than many.</summary>
    public static IReadOnlyList<LeastPermission> Permissions(IEnumerable<RequiredPermission> needed)
    {
        Group[] groups =
        [
            .. needed.Where(one => one.Definition is not null)
                .SelectMany(one => one.Needs.Select(names => new Group(one, [.. names.Select(name => (one.PlaceOf(name), name))])))
                .GroupBy(group => string.Join("|", group.Choices.Select(choice => choice + ":" + Cost(group.Need, choice))))
                .Select(same => new Group(same.First().Need, same.First().Choices) { Needs = [.. same.Select(one => one.Need)] }),
        ];
        HashSet<(string Place, string Name)> chosen = [.. groups.Where(group => group.Choices.Length == 1).Select(group => group.Choices[0])];
        Group[] open = [.. groups.Where(group => !group.Choices.Any(chosen.Contains))];
        chosen.UnionWith(open.Aggregate(1L, (count, group) => Math.Min(count * group.Choices.Length, MostCombinations + 1)) <= MostCombinations ? Best(open) : Greedy(open));
        return
        [
            .. chosen.OrderBy(one => one.Place == "Tenant" ? 0 : 1)
                .ThenBy(one => one.Name, StringComparer.Ordinal)
                .Select(one => Of(one, [.. groups.Where(group => group.Choices.Contains(one))])),
        ];
    }

    /// <summary>The roles, at most one of a type for each session.</summary>
    public static IEnumerable<RequiredRole> Roles(IEnumerable<RequiredPermission> needed)
    {
        RequiredPermission[] all = [.. needed];
        bool apart = all.Where(one => one.Definition is not null).Select(one => one.Session).Distinct().Count() > 1;
        return all.GroupBy(one => apart ? one.Session ?? string.Empty : string.Empty)
            .SelectMany(session => Permissions(session).GroupBy(one => one.Place).Select(place => new RequiredRole(place.Key, [.. place], session.Key.Length > 0 ? session.Key : null)));
    }

    /// <summary>The fewest OAuth scopes: the half of an area where one half is enough.</summary>
    public static IEnumerable<string> Scopes(IEnumerable<RequiredPermission> needed) => needed
        .Select(one => one.Definition)
        .Where(operation => operation is { AcceptsOAuth: true, Area: not null })
        .SelectMany(operation => operation!.Areas.Select(area => (Area: area, operation.Reads)))
        .GroupBy(one => one.Area, StringComparer.Ordinal)
        .OrderBy(area => area.Key, StringComparer.Ordinal)
        .Select(area => area.Select(one => one.Reads).Distinct().ToArray() switch
        {
            [true] => area.Key + ".Read",
            [false] => area.Key + ".Write",
            _ => area.Key,
        });

    /// <summary>The folder that a path names for sure: the one before its first wildcard; null for none.</summary>
    public static string? Literal(string path)
    {
        string[] parts = path.Split('/');
        string[] plain = [.. parts.TakeWhile(part => !WildcardPattern.ContainsWildcardCharacters(part))];
        return plain.Length == 0 || plain[0].Length == 0 ? null : string.Join("/", plain);
    }

    private static LeastPermission Of((string Place, string Name) chosen, Group[] met)
    {
        RequiredPermission[] needs = [.. met.SelectMany(group => group.Needs).Distinct()];
        IEnumerable<string>?[] folders = [.. needs.Select(FoldersOf)];
        return new LeastPermission(
            chosen.Place,
            chosen.Name,
            chosen.Place == "Tenant" || folders.Contains(null) ? null : [.. folders.SelectMany(some => some!).Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(one => one, StringComparer.OrdinalIgnoreCase)],
            [.. met.SelectMany(group => group.Choices).Where(choice => choice != chosen).Distinct().Select(choice => $"{PermissionName.ToRole(choice.Name)} ({choice.Place})")],
            needs);
    }

    /// <summary>The folders in which a permission has to be held; null where the script does not name them.</summary>
    private static IEnumerable<string>? FoldersOf(RequiredPermission need) =>
        need.Definition!.Context == OperationContext.Tenant ? need.Reach?.Select(Literal).OfType<string>() : need.Folder;

    /// <summary>How far a choice reaches. A folder's permission for what is the tenant's does only where the script names the folders.</summary>
    private static int Cost(RequiredPermission need, (string Place, string Name) choice)
    {
        int action = choice.Name.EndsWith(".View", StringComparison.Ordinal) ? 0 : 1;
        return action + (choice.Place == "Tenant" ? 20
            : need.Definition!.Context != OperationContext.Tenant ? 2
            : need.Reach is { Length: > 0 } folders && folders.All(folder => Literal(folder) is not null) ? 2
            : 90);
    }

    private static HashSet<(string Place, string Name)> Best(Group[] groups)
    {
        IEnumerable<(HashSet<(string Place, string Name)> Set, int Cost)> all = groups.Aggregate(
            (IEnumerable<(HashSet<(string Place, string Name)> Set, int Cost)>)[([], 0)],
            (sets, group) => sets.SelectMany(set => group.Choices.Select(one => set.Set.Contains(one) && Cost(group.Need, one) < 90
                ? set
                : (new HashSet<(string, string)>(set.Set) { one }, set.Cost + Cost(group.Need, one)))));

        // The sort is stable: of sets that reach equally far the one with the alternatives that come first.
        return all.OrderBy(set => set.Cost).ThenBy(set => set.Set.Count).First().Set;
    }

    private static HashSet<(string Place, string Name)> Greedy(Group[] groups)
    {
        HashSet<(string Place, string Name)> chosen = [];
        while (groups.Where(group => !group.Choices.Any(chosen.Contains)).ToArray() is { Length: > 0 } open)
        {
            chosen.Add(open.SelectMany(group => group.Choices.Select(choice => (choice, Cost: Cost(group.Need, choice))))
                .GroupBy(one => one.choice)
                .OrderBy(same => same.Max(one => one.Cost))
                .ThenByDescending(same => same.Count())
                .First().Key);
        }

        return chosen;
    }

    /// <summary>Permissions; one is needed, and what needs it.</summary>
    private sealed class Group(RequiredPermission need, (string Place, string Name)[] choices)
    {
        public RequiredPermission Need { get; } = need;

        public (string Place, string Name)[] Choices { get; } = [.. choices.OrderBy(one => Cost(need, one))];

        public IReadOnlyList<RequiredPermission> Needs { get; init; } = [need];
    }
}
