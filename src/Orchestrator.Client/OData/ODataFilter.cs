using System;
using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Client;

/// <summary>Builds a <c>$filter</c> out of conditions that must all hold.</summary>
internal sealed class ODataFilter
{
    private readonly List<OrConditions> _conditions;

    public ODataFilter()
        : this([])
    {
    }

    private ODataFilter(IEnumerable<OrConditions> conditions) => _conditions = [.. conditions];

    /// <summary>How many ids one filter names.</summary>
    public static int MostIds { get; } = OrConditions.Most(id => ["Id eq " + id]);

    /// <summary>The filter's text, unescaped; null where there is no condition.</summary>
    public string? Text => _conditions.Count switch
    {
        0 => null,
        1 => _conditions[0].Text,
        _ => string.Join(" and ", _conditions.Select(condition => HasOr(condition.Text) ? "(" + condition.Text + ")" : condition.Text)),
    };

    /// <summary>False where a row is known to meet one alternative of each condition at most, and so one part of the filter.</summary>
    public bool MayOverlap => _conditions.Any(condition => condition.MayOverlap);

    /// <summary>Adds a condition as it stands.</summary>
    public ODataFilter And(string? condition) => AndAny(string.IsNullOrWhiteSpace(condition) ? [] : [condition!.Trim()]);

    /// <summary>Adds all that another filter says.</summary>
    public ODataFilter And(ODataFilter? other)
    {
        _conditions.AddRange(other?._conditions ?? []);
        return this;
    }

    /// <summary>Adds that one of the conditions holds; nothing where there are none.</summary>
    public ODataFilter AndAny(IEnumerable<string> conditions)
    {
        OrConditions any = new(conditions);
        if (any.Count > 0)
        {
            _conditions.Add(any);
        }

        return this;
    }

    /// <summary>Adds that a property equals one of the texts.</summary>
    public ODataFilter AndEquals(string property, IEnumerable<string>? values) =>
        AndAny((values ?? []).Select(value => property + " eq " + ODataLiteral.Of(value)));

    /// <summary>Adds that a property equals one of the numbers.</summary>
    public ODataFilter AndEquals(string property, IEnumerable<long>? values) =>
        AndAny((values ?? []).Select(value => property + " eq " + ODataLiteral.Of(value)));

    /// <summary>Adds that a moment is later than the one given.</summary>
    public ODataFilter AndAfter(string property, DateTime? value) =>
        value is { } moment ? And(property + " gt " + ODataLiteral.Of(moment)) : this;

    /// <summary>Adds that a moment is earlier than the one given.</summary>
    public ODataFilter AndBefore(string property, DateTime? value) =>
        value is { } moment ? And(property + " lt " + ODataLiteral.Of(moment)) : this;

    /// <summary>
    /// The same as several filters that servers take: what it lets through, one of them does too. One that cannot be divided
    /// stays as it is, for the server to decide.
    /// </summary>
    /// <param name="room">What the server takes in one.</param>
    public IReadOnlyList<ODataFilter> Split(FilterSize room)
    {
        FilterSize whole = _conditions.Aggregate(default(FilterSize), (sum, condition) => sum + condition.Size);
        OrConditions? largest = _conditions.Where(condition => condition.Count > 1).OrderByDescending(condition => condition.Size.ShareOf(room)).FirstOrDefault();
        if (largest is null || whole.Fits(room))
        {
            return [this];
        }

        // What the others leave; where they leave little, they must be divided too.
        FilterSize others = whole - largest.Size;
        FilterSize half = new(largest.Size.Nodes / 2, largest.Size.Characters / 2);
        return
        [
            .. largest.Split(others.ShareOf(room) <= 0.5 ? room - others : half)
                .SelectMany(part => new ODataFilter(_conditions.Select(condition => condition == largest ? part : condition)).Split(room)),
        ];
    }

    // An 'or' inside a text literal costs a needless pair of parentheses, which changes nothing.
    private static bool HasOr(string condition) => condition.IndexOf(" or ", StringComparison.OrdinalIgnoreCase) >= 0;
}
