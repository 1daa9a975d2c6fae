using System;
using System.Collections.Generic;
using System.Text;
using System.Text.RegularExpressions;

namespace Orchestrator.Client;

/// <summary>
/// A name with PowerShell's wildcards (<c>*</c>, <c>?</c>, <c>[a-z]</c>, and <c>`</c> before one that is meant as it stands).
/// The server narrows as far as OData can say it; <see cref="IsExact"/> tells whether the client must finish.
/// </summary>
internal sealed class NamePattern
{
    private readonly Lazy<Regex> _regex;

    public NamePattern(string pattern)
    {
        Pattern = pattern;
        List<Piece> pieces = Parse(pattern);
        _regex = new Lazy<Regex>(() => ToRegex(pieces));
        Literal = pieces.Count == 0 ? string.Empty : pieces.Count == 1 && pieces[0].Kind == PieceKind.Text ? pieces[0].Text : null;
        (Conditions, IsExact) = Narrow(pieces);
    }

    public string Pattern { get; }

    /// <summary>The name itself where the pattern has no wildcard; otherwise null.</summary>
    public string? Literal { get; }

    /// <summary>True where the server's filter says all of the pattern.</summary>
    public bool IsExact { get; }

    private IReadOnlyList<(string Function, string Text)> Conditions { get; }

    public bool IsMatch(string? name) => name is not null && _regex.Value.IsMatch(name);

    /// <summary>The filter for a property; null where the pattern narrows nothing.</summary>
    public string? ToFilter(string property)
    {
        if (Literal is { } literal)
        {
            return property + " eq " + ODataLiteral.Of(literal);
        }

        List<string> parts = [];
        foreach ((string function, string text) in Conditions)
        {
            parts.Add(function + "(" + property + "," + ODataLiteral.Of(text) + ")");
        }

        return parts.Count == 0 ? null : string.Join(" and ", parts);
    }

    private static (IReadOnlyList<(string Function, string Text)> Conditions, bool IsExact) Narrow(List<Piece> pieces)
    {
        List<(string, string)> conditions = [];
        int texts = 0;
        bool onlyStars = true;
        for (int i = 0; i < pieces.Count; i++)
        {
            Piece piece = pieces[i];
            if (piece.Kind != PieceKind.Text)
            {
                onlyStars &= piece.Kind == PieceKind.Any;
                continue;
            }

            texts++;
            conditions.Add((i == 0 ? "startswith" : i == pieces.Count - 1 ? "endswith" : "contains", piece.Text));
        }

        // 'ab*', '*ab' and '*ab*' are said in full by one function; 'a*b' needs the client, as 'aba' and 'ab' overlap.
        return (conditions, onlyStars && texts <= 1);
    }

    private static List<Piece> Parse(string pattern)
    {
        List<Piece> pieces = [];
        StringBuilder text = new();
        void Flush()
        {
            if (text.Length > 0)
            {
                pieces.Add(new Piece(PieceKind.Text, text.ToString()));
                text.Clear();
            }
        }

        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            int end;
            if (c == '`' && i + 1 < pattern.Length && pattern[i + 1] is '*' or '?' or '[' or ']' or '`')
            {
                text.Append(pattern[++i]);
            }
            else if (c is '*' or '?')
            {
                Flush();
                if (c == '?' || pieces.Count == 0 || pieces[pieces.Count - 1].Kind != PieceKind.Any)
                {
                    pieces.Add(new Piece(c == '*' ? PieceKind.Any : PieceKind.One, string.Empty));
                }
            }
            else if (c == '[' && (end = pattern.IndexOf(']', i + 1)) > i + 1)
            {
                Flush();
                pieces.Add(new Piece(PieceKind.Set, pattern.Substring(i + 1, end - i - 1)));
                i = end;
            }
            else
            {
                text.Append(c);
            }
        }

        Flush();
        return pieces;
    }

    private static Regex ToRegex(List<Piece> pieces)
    {
        StringBuilder regex = new(@"\A");
        foreach (Piece piece in pieces)
        {
            regex.Append(piece.Kind switch
            {
                PieceKind.Any => ".*",
                PieceKind.One => ".",
                PieceKind.Set => "[" + Regex.Replace(piece.Text, @"[\\^\[]", @"\$0") + "]",
                _ => Regex.Escape(piece.Text),
            });
        }

        return new Regex(regex.Append(@"\z").ToString(), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }

    private enum PieceKind
    {
        Text,
        Any,
        One,
        Set,
    }

    private readonly struct Piece(PieceKind kind, string text)
    {
        public PieceKind Kind { get; } = kind;

        public string Text { get; } = text;
    }
}
