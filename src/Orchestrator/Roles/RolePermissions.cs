using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>The permissions that a user names for a role, in the spelling that roles are made of.</summary>
internal static class RolePermissions
{
    private const string Tenant = "Global";
    private const string Folder = "Folder";

    public static bool HaveWildcards(IEnumerable<PermissionReference> references) =>
        references.SelectMany(reference => reference.Names).Any(WildcardPattern.ContainsWildcardCharacters);

    /// <summary>The names as they are, each once.</summary>
    public static IReadOnlyList<string> Names(IEnumerable<PermissionReference> references) =>
        [.. references.SelectMany(reference => reference.Names).Select(PermissionName.ToRole).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Those of the known permissions that the names mean.</summary>
    /// <param name="references">What the user gave.</param>
    /// <param name="known">The names in the spelling of roles.</param>
    /// <param name="unknown">Takes each name that means none.</param>
    /// <param name="fits">What a name with wildcards is kept to.</param>
    public static IReadOnlyList<string> Choose(IEnumerable<PermissionReference> references, IReadOnlyList<string> known, Action<string> unknown, Predicate<string>? fits = null)
    {
        List<string> chosen = [];
        foreach (string name in references.SelectMany(reference => reference.Names))
        {
            NamePattern pattern = new(name);
            string[] meant =
            [
                .. known
                    .Where(one => pattern.IsMatch(one) || pattern.IsMatch(PermissionName.ToPage(one)))
                    .Where(one => pattern.Literal is not null || fits?.Invoke(one) != false),
            ];
            chosen.AddRange(meant);
            if (meant.Length == 0)
            {
                unknown(name);
            }
        }

        return [.. chosen.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The type of role that can hold all of the permissions.</summary>
    public static string TypeFor(IReadOnlyCollection<string> names, IEnumerable<Permission> known)
    {
        HashSet<string?> scopes = [.. known.Where(one => names.Contains(one.Name, StringComparer.OrdinalIgnoreCase)).Select(one => one.Scope)];
        return !scopes.Contains(Folder) ? "Tenant" : scopes.Contains(Tenant) ? "Mixed" : "Folder";
    }

    /// <summary>Whether a role of a type can hold permissions of a scope.</summary>
    public static bool Fits(string? type, string? scope) => type switch
    {
        "Tenant" => scope != Folder,
        "Folder" => scope != Tenant,
        _ => true,
    };

    public static object ToBody(IEnumerable<string> names) =>
        names.Select(name => new BodyValues { ["Name"] = name, ["IsGranted"] = true }).ToArray();

    public static ErrorRecord NotFound(string name, IEnumerable<string?> known) =>
        ErrorRecords.EntityNotFound("permission", name, name, string.Empty, NearNames.Question(name, known));
}
