using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;

namespace Orchestrator.Client;

/// <summary>What a request carries: created each time that the request is sent, and shown without its secrets.</summary>
internal abstract class RequestBody
{
    /// <summary>The body for a trace.</summary>
    public abstract string Redacted { get; }

    /// <summary>The values that are secret, as they are sent.</summary>
    public virtual IEnumerable<string> Secrets => [];

    public abstract HttpContent ToContent();

    /// <summary>Whether a text is a content type, and its charset one that this machine knows.</summary>
    public static bool IsContentType(string text)
    {
        try
        {
            return MediaTypeHeaderValue.TryParse(text, out MediaTypeHeaderValue? type) && EncodingOf(type) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>The encoding that a content type names; UTF-8 without a mark where it names none.</summary>
    protected static Encoding EncodingOf(MediaTypeHeaderValue type) =>
        type.CharSet?.Trim('"') is { Length: > 0 } name && !name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? Encoding.GetEncoding(name) : new UTF8Encoding(false);
}
