using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Orchestrator.Client;

/// <summary>
/// A permission text of the API guide or of the OpenAPI document, parsed. In both, <c>or</c> binds tighter than
/// <c>and</c> (which the guide also writes <c>&amp;</c>): <c>A or B and C</c> is one of the first two, and the third.
/// The OpenAPI document adds cases in words, <c>(A - when …) and (B - when …)</c>; each counts in its case only.
/// </summary>
internal sealed class PermissionExpression
{
    private PermissionExpression(IReadOnlyList<Case> cases) => Cases = cases;

    /// <summary>The cases; one without words where the text has none.</summary>
    public IReadOnlyList<Case> Cases { get; }

    /// <summary>True where signing in is enough.</summary>
    public bool IsEmpty => Cases.Count == 0;

    /// <summary>Reads a permission text; names come out as the permissions page spells them.</summary>
    public static PermissionExpression Parse(string text)
    {
        text = text.Trim().TrimEnd('.');
        if (text.Length == 0 || text.StartsWith("Requires authentication", StringComparison.OrdinalIgnoreCase))
        {
            return new PermissionExpression([]);
        }

        return new PermissionExpression(text[0] == '('
            ? [.. SplitCases(text).Select(ParseCase)]
            : [ParseCase(text)]);
    }

    /// <summary>Whether an account that holds exactly the permissions that <paramref name="has"/> accepts may call the operation.</summary>
    /// <param name="has">Whether the account has the permission of that name.</param>
    /// <param name="applies">Whether a condition holds; null where that is not known: of two that exclude each other one is enough then, and no other counts.</param>
    public bool IsMetBy(Predicate<string> has, Predicate<PermissionCondition>? applies = null)
    {
        bool choice = Any(Cases.Where(one => one.Condition == PermissionCondition.Choice));
        return choice && Cases.Where(one => one.Condition == PermissionCondition.None).All(one => one.IsMetBy(has))
            && (applies is null
                ? Any(Cases.Where(one => one.Condition.IsEither()))
                : Cases.Where(one => one.Condition > PermissionCondition.Choice && applies(one.Condition)).All(one => one.IsMetBy(has)));

        bool Any(IEnumerable<Case> cases) => !cases.Any() || cases.Any(one => one.IsMetBy(has));
    }

    /// <summary>The groups of permissions. One of each group is needed in the cases that apply; of a choice of cases the first.</summary>
    /// <param name="applies">Whether a condition holds; null where that is not known, and those that may are left out but for the first of two that exclude each other.</param>
    public IEnumerable<IReadOnlyList<string>> Needs(Predicate<PermissionCondition>? applies = null)
    {
        IEnumerable<Case> worded = Cases.Where(one => one.Condition > PermissionCondition.Choice);
        return Cases.Where(one => one.Condition == PermissionCondition.None)
            .Concat(Cases.Where(one => one.Condition == PermissionCondition.Choice).OrderBy(one => one.Groups.Count).Take(1))
            .Concat(applies is null ? worded.Where(one => one.Condition.IsEither()).Take(1) : worded.Where(one => applies(one.Condition)))
            .SelectMany(one => one.Groups);
    }

    /// <inheritdoc/>
    public override string ToString() => IsEmpty
        ? "a signed-in account"
        : string.Join("; ", Cases.Select(one => one.ToString()));

    private static IEnumerable<string> SplitCases(string text)
    {
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '(' && depth++ == 0)
            {
                start = i + 1;
            }
            else if (text[i] == ')' && --depth == 0)
            {
                yield return text.Substring(start, i - start);
            }
        }
    }

    private static Case ParseCase(string text)
    {
        int dash = text.IndexOf(" - ", StringComparison.Ordinal);
        return dash < 0
            ? new Case(ParseAll(text), null)
            : new Case(ParseAll(text.Substring(0, dash)), text.Substring(dash + 3).Trim().TrimEnd('.'));
    }

    private static List<IReadOnlyList<string>> ParseAll(string text) =>
    [
        .. Regex.Split(text, @"\s*(?:&|\band\b)\s*", RegexOptions.IgnoreCase)
            .Select(any => (IReadOnlyList<string>)[.. Regex.Split(any, @"\s+or\s+", RegexOptions.IgnoreCase).Select(Name)]),
    ];

    private static string Name(string text)
    {
        text = text.Trim();
        int dot = text.LastIndexOf('.');
        if (dot <= 0 || dot == text.Length - 1)
        {
            throw new FormatException($"'{text}' is not a permission name such as Robots.View.");
        }

        return PermissionName.ToPage(text);
    }

    /// <summary>What one case needs: of each group one permission.</summary>
    internal sealed class Case(IReadOnlyList<IReadOnlyList<string>> groups, string? when)
    {
        public IReadOnlyList<IReadOnlyList<string>> Groups { get; } = groups;

        /// <summary>The document's words for the case; null where it always applies.</summary>
        public string? When { get; } = when;

        /// <summary>When it counts.</summary>
        public PermissionCondition Condition { get; } = PermissionConditions.Read(when);

        public bool IsMetBy(Predicate<string> has) => Groups.All(group => group.Any(name => has(name)));

        public override string ToString()
        {
            string text = string.Join(" and ", Groups.Select(group =>
                group.Count > 1 && Groups.Count > 1 ? "(" + string.Join(" or ", group) + ")" : string.Join(" or ", group)));
            return When is null ? text : text + " (" + When + ")";
        }
    }
}
