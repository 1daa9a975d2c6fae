using System;

namespace Orchestrator.Client;

/// <summary>The API documents that have something, as the digest writes them: ranges of letters such as <c>f-</c> or <c>a-d,h</c>.</summary>
internal readonly struct DocumentSet : IEquatable<DocumentSet>
{
    private readonly int _bits;

    private DocumentSet(int bits) => _bits = bits;

    /// <summary>Every document.</summary>
    public static DocumentSet All { get; } = new(-1);

    /// <summary>No document.</summary>
    public static DocumentSet None { get; }

    /// <summary>Reads the ranges.</summary>
    public static DocumentSet Parse(string ranges)
    {
        int bits = 0;
        foreach (string range in ranges.Split(','))
        {
            int dash = range.IndexOf('-');
            int from = dash == 0 ? 0 : range[0] - 'a';
            int to = dash < 0 ? from : dash == range.Length - 1 ? 31 : range[dash + 1] - 'a';
            for (int i = from; i <= to; i++)
            {
                bits |= 1 << i;
            }
        }

        return new DocumentSet(bits);
    }

    /// <summary>Whether a document, by its place in the digest's list, has it.</summary>
    public bool Has(int document) => (_bits >> document & 1) != 0;

    /// <summary>The documents that are in both.</summary>
    public DocumentSet And(DocumentSet other) => new(_bits & other._bits);

    /// <summary>The documents that are in either.</summary>
    public DocumentSet Or(DocumentSet other) => new(_bits | other._bits);

    /// <inheritdoc/>
    public bool Equals(DocumentSet other) => _bits == other._bits;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DocumentSet other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _bits;
}
