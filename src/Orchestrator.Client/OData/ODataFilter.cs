using System;
using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Client;

/// <summary>Builds a <c>$filter</c> out of conditions that must all hold.</summary>
internal sealed class ODataFilter
{
    private readonly List<string> _conditions = [];

    /// <summary>The filter's text, unescaped; null where there is no condition.</summary>
    public string? Text => _conditions.Count switch
    {
        0 => null,
        1 => _conditions[0],
        _ => string.Join(" and ", _conditions.Select(condition => HasOr(condition) ? "(" + condition + ")" : condition)),
    };

    /// <summary>Adds a condition as it stands.</summary>
    public ODataFilter And(string? condition)
    {
        if (!string.IsNullOrWhiteSpace(condition))
        {
            _conditions.Add(condition!.Trim());
        }

        return this;
    }

    /// <summary>Adds all that another filter says.</summary>
    public ODataFilter And(ODataFilter? other)
    {
        _conditions.AddRange(other?._conditions ?? []);
        return this;
    }

    /// <summary>Adds that one of the conditions holds.</summary>
    public ODataFilter AndAny(IEnumerable<string> conditions) => And(string.Join(" or ", conditions));

    /// <summary>Adds that a property equals one of the texts.</summary>
    public ODataFilter AndEquals(string property, IEnumerable<string>? values) =>
        values is null ? this : AndAny(values.Select(value => property + " eq " + ODataLiteral.Of(value)));

    /// <summary>Adds that a property equals one of the numbers.</summary>
    public ODataFilter AndEquals(string property, IEnumerable<long>? values) =>
        values is null ? this : AndAny(values.Select(value => property + " eq " + ODataLiteral.Of(value)));

    /// <summary>Adds that a moment is later than the one given.</summary>
    public ODataFilter AndAfter(string property, DateTime? value) =>
        value is { } moment ? And(property + " gt " + ODataLiteral.Of(moment)) : this;

    /// <summary>Adds that a moment is earlier than the one given.</summary>
    public ODataFilter AndBefore(string property, DateTime? value) =>
        value is { } moment ? And(property + " lt " + ODataLiteral.Of(moment)) : this;

    // An 'or' inside a text literal costs a needless pair of parentheses, which changes nothing.
    private static bool HasOr(string condition) => condition.IndexOf(" or ", StringComparison.OrdinalIgnoreCase) >= 0;
}
