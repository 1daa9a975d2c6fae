using System;
using System.Collections.Generic;

namespace Orchestrator.Commands;

/// <summary>
/// When a cmdlet calls an operation, by its parameters: <c>Id</c> (given, and not <c>$false</c>), <c>not Id</c>,
/// <c>Process or Machine</c>, <c>PassThru and not Id</c>, <c>(A and B) or C</c>, <c>Folder:pattern</c> (given with wildcards),
/// <c>Folder:path</c> (given by name or path, not by an id or an object), <c>Folder:id</c>, <c>Folder:key</c>, <c>Type=FormTask</c>.
/// Without parentheses <c>or</c> binds tighter than <c>and</c>, as in permissions.
/// </summary>
internal sealed class CallCondition
{
    private readonly string[] _tokens;
    private readonly Func<string, GivenValue?> _given;
    private int _at;

    private CallCondition(string text, Func<string, GivenValue?> given)
    {
        _tokens = text.Replace("(", " ( ").Replace(")", " ) ").Split([' '], StringSplitOptions.RemoveEmptyEntries);
        _given = given;
    }

    /// <summary>Whether it holds; null where the script does not say.</summary>
    /// <param name="text">The condition; null for always.</param>
    /// <param name="given">What is known of a parameter; null for one that is not given.</param>
    public static bool? Holds(string? text, Func<string, GivenValue?> given)
    {
        if (text is null)
        {
            return true;
        }

        CallCondition condition = new(text, given);
        bool? holds = condition.All();
        return condition._at == condition._tokens.Length ? holds : throw new FormatException($"'{text}' is no condition: '{condition._tokens[condition._at]}' is left over.");
    }

    /// <summary>The names of the parameters that it looks at.</summary>
    public static IEnumerable<string> ParametersOf(string text)
    {
        List<string> names = [];
        Holds(text, name =>
        {
            names.Add(name);
            return null;
        });
        return names;
    }

    private bool? All()
    {
        List<bool?> parts = [Any()];
        while (Take("and"))
        {
            parts.Add(Any());
        }

        return parts.Contains(false) ? false : parts.Contains(null) ? null : true;
    }

    private bool? Any()
    {
        List<bool?> parts = [Term()];
        while (Take("or"))
        {
            parts.Add(Term());
        }

        return parts.Contains(true) ? true : parts.Contains(null) ? null : false;
    }

    private bool? Term()
    {
        if (Take("not"))
        {
            return !Term();
        }

        if (!Take("("))
        {
            return Parameter(_at < _tokens.Length ? _tokens[_at++] : throw new FormatException("A condition ends too early."));
        }

        bool? inner = All();
        return Take(")") ? inner : throw new FormatException("A condition lacks a closing parenthesis.");
    }

    private bool? Parameter(string term)
    {
        int mark = term.IndexOfAny([':', '=']);
        GivenValue? known = _given(mark < 0 ? term : term.Substring(0, mark));
        string? after = mark < 0 ? null : term.Substring(mark + 1);
        return known is null ? false
            : after is null ? known.IsGiven
            : term[mark] == '=' ? known.IsEqual(after)
            : after switch
            {
                "pattern" => known.HasWildcards,
                "path" => known.IsName,
                "id" => known.IsId,
                "key" => known.IsKey,
                _ => throw new FormatException($"A condition asks for '{after}', which is none of pattern, path, id and key."),
            };
    }

    private bool Take(string token)
    {
        bool found = _at < _tokens.Length && _tokens[_at] == token;
        _at += found ? 1 : 0;
        return found;
    }
}
