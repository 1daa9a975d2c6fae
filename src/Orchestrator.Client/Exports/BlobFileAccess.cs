using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Client;

/// <summary>Where a file lies and how to get at it: often outside Orchestrator, at an address that is signed for this purpose.</summary>
internal sealed class BlobFileAccess
{
    public string? Uri { get; set; }

    /// <summary>The HTTP method.</summary>
    public string? Verb { get; set; }

    /// <summary>Whether the request needs the session's token.</summary>
    public bool RequiresAuth { get; set; }

    public Lists? Headers { get; set; }

    /// <summary>The headers that the request must carry.</summary>
    public IEnumerable<KeyValuePair<string, string>> AllHeaders =>
        (Headers?.Keys ?? []).Zip(Headers?.Values ?? [], (name, value) => new KeyValuePair<string, string>(name, value));

    /// <summary>A dictionary as two lists.</summary>
    internal sealed class Lists
    {
        public IReadOnlyList<string>? Keys { get; set; }

        public IReadOnlyList<string>? Values { get; set; }
    }
}
