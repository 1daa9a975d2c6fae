using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace Orchestrator.Commands;

/// <summary>An OData filter expression that is being typed: what stands, what is begun, and what may come there.</summary>
internal sealed class ODataFilterText
{
    private static readonly Regex s_token = new(@"\s+|'(?:[^']|'')*'?|[(),]|[^\s'(),]+", RegexOptions.CultureInvariant);

    private static readonly HashSet<string> s_tests = new(StringComparer.OrdinalIgnoreCase) { "startswith", "endswith", "contains" };

    // What is open: the name of a function, or nothing for a group.
    private readonly Stack<string> _open = new();
    private string? _function;

    private ODataFilterText()
    {
    }

    /// <summary>What may come in a place.</summary>
    internal enum Part
    {
        /// <summary>A property, or a function of one.</summary>
        Property,

        /// <summary>A comparison.</summary>
        Operator,

        /// <summary>A value for the property.</summary>
        Value,

        /// <summary>A comma, between a function's property and its value.</summary>
        Comma,

        /// <summary>and, or.</summary>
        Connector,
    }

    /// <summary>What stands before the part that is being typed.</summary>
    public string Head { get; private set; } = string.Empty;

    /// <summary>What has been typed of the part.</summary>
    public string Begun { get; private set; } = string.Empty;

    /// <summary>What the part is.</summary>
    public Part Wanted { get; private set; }

    /// <summary>The property that was named last.</summary>
    public string Property { get; private set; } = string.Empty;

    /// <summary>Whether a parenthesis is still open.</summary>
    public bool IsOpen => _open.Count > 0;

    public static ODataFilterText Read(string text)
    {
        ODataFilterText filter = new();
        foreach (Match token in s_token.Matches(text))
        {
            bool last = token.Index + token.Length == text.Length;
            bool whole = token.Value.Length > 1 && token.Value[0] == '\'' && token.Value[token.Value.Length - 1] == '\'';
            if (last && !whole && token.Value[0] is not ('(' or ')' or ',') && !char.IsWhiteSpace(token.Value[0]))
            {
                filter.Head = text.Substring(0, token.Index);
                filter.Begun = token.Value;
                return filter;
            }

            filter.Take(token.Value);
        }

        filter.Head = text.Length == 0 || char.IsWhiteSpace(text[text.Length - 1]) || text[text.Length - 1] is '(' or ',' ? text : text + " ";
        return filter;
    }

    private void Take(string token)
    {
        switch (token)
        {
            case "(":
                _open.Push(_function ?? string.Empty);
                _function = null;
                Wanted = Part.Property;
                break;
            case ")":
                string closed = _open.Count > 0 ? _open.Pop() : string.Empty;
                Wanted = closed.Length == 0 || s_tests.Contains(closed) ? Part.Connector : Part.Operator;
                break;
            case ",":
                Wanted = Part.Value;
                break;
            default:
                if (!char.IsWhiteSpace(token[0]))
                {
                    TakeWord(token);
                }

                break;
        }
    }

    private void TakeWord(string word)
    {
        switch (Wanted)
        {
            case Part.Property when word.Equals("not", StringComparison.OrdinalIgnoreCase):
                break;
            case Part.Property:
                _function = word;
                Property = word;
                Wanted = _open.Count > 0 && s_tests.Contains(_open.Peek()) ? Part.Comma : Part.Operator;
                break;
            case Part.Operator:
                Wanted = Part.Value;
                break;
            case Part.Value:
                Wanted = Part.Connector;
                break;
            case Part.Connector:
                Wanted = Part.Property;
                break;
        }
    }
}
