using System;
using System.Text.RegularExpressions;

namespace Orchestrator.Client;

/// <summary>
/// How much of what a server takes in one filter a condition needs: nodes, as the server's validator counts them, and characters
/// of the address. Nodes are never too few: a conversion that the server's parser may put in is counted where it can be.
/// </summary>
internal readonly struct FilterSize(int nodes, int characters)
{
    /// <summary>The maximum number of nodes of a filter.</summary>
    public const int MostNodes = 100;

    /// <summary>The longest query that IIS lets through unless told otherwise; other servers take more.</summary>
    public const int MostCharacters = 2048;

    private static readonly Regex s_token = new(
        @"(?<text>'(?:[^']|'')*')|(?<guid>\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\b)|(?<number>\b\d[\w:.+-]*)|(?<word>[\w@$][\w@$./]*)(?<end>\s*[(:])?|(?<minus>-)|(?<close>\))|(?<open>\()",
        RegexOptions.CultureInvariant);

    public int Nodes { get; } = nodes;

    public int Characters { get; } = characters;

    public static FilterSize operator +(FilterSize left, FilterSize right) => new(left.Nodes + right.Nodes, left.Characters + right.Characters);

    public static FilterSize operator -(FilterSize left, FilterSize right) => new(left.Nodes - right.Nodes, left.Characters - right.Characters);

    /// <summary>The size of a condition.</summary>
    public static FilterSize Of(string condition) => new(CountNodes(condition), Uri.EscapeDataString(condition).Length);

    /// <summary>What joins two conditions: between two of one shape the parser has nothing to convert.</summary>
    public static FilterSize Joint(bool alike) => new(alike ? 1 : 2, "%20and%20".Length + "%28%29".Length);

    /// <summary>A condition without its values: two of one shape differ in nothing else.</summary>
    public static string ShapeOf(string condition) =>
        s_token.Replace(condition, token => token.Groups["text"].Success || token.Groups["guid"].Success || token.Groups["number"].Success ? "?" : token.Value);

    public bool Fits(FilterSize room) => Nodes <= room.Nodes && Characters <= room.Characters;

    /// <summary>How much of a room it takes, 1 being all.</summary>
    public double ShareOf(FilterSize room) => Math.Max((double)Nodes / room.Nodes, (double)Characters / room.Characters);

    private static int CountNodes(string condition)
    {
        int nodes = 0;
        int list = -1;
        int depth = 0;
        for (Match token = s_token.Match(condition); token.Success; token = token.NextMatch())
        {
            string word = token.Groups["word"].Value;
            string end = token.Groups["end"].Value.Trim();
            depth += token.Groups["open"].Success || end == "(" ? 1 : token.Groups["close"].Success ? -1 : 0;
            if (list >= 0)
            {
                // The values of an 'in' are no nodes.
                list = depth <= list ? -1 : list;
                continue;
            }

            list = word == "in" && end == "(" ? depth - 1 : -1;
            nodes += word.Length > 0 ? NodesOf(word, end)
                : token.Groups["guid"].Success ? 2
                : token.Groups["number"].Success ? (IsMoment(token.Value) ? 2 : 1)
                : token.Groups["text"].Success || token.Groups["minus"].Success ? 1
                : 0;
        }

        return nodes;
    }

    private static int NodesOf(string word, string end) => word switch
    {
        _ when end == ":" => 0,
        "eq" or "ne" or "gt" or "ge" or "lt" or "le" or "has" or "in" or "not" or "add" or "sub" or "mul" or "div" or "mod" => 1,
        "and" or "or" or "true" or "false" or "null" => 2,
        _ when end == "(" && word.IndexOf('/') < 0 => 1,
        _ => word.Split('/').Length + 1,
    };

    private static bool IsMoment(string number) => number.IndexOf('-') > 0 || number.IndexOf(':') > 0;
}
